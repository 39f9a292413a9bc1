import { clinic } from '../../../../shared/messages/en/clinic.ts';

type Words = typeof clinic.access.procedure;
type Name = { [Group in keyof Words]: `${Group}.${keyof Words[Group] & string}` }[keyof Words];

/** Names of the contract's procedures that have words for the record of access, with the key of those words. */
export const procedureWords = Object.fromEntries(
  Object.entries(clinic.access.procedure).flatMap(([group, words]) =>
    Object.keys(words).map((name) => [`${group}.${name}`, `clinic.access.procedure.${group}.${name}`]),
  ),
) as { [Procedure in Name]: `clinic.access.procedure.${Procedure}` };

export function isProcedureWithWords(procedure: string): procedure is Name {
  return Object.hasOwn(procedureWords, procedure);
}
