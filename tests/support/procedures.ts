import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { type Contract, contract } from '../../shared/contract/contract.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import type { Inputs, StoreClient } from './store-client.ts';

type Group = keyof Contract & string;

/** Name of every procedure of the contract, such as `sites.save`. */
export type ProcedureName = { [G in Group]: `${G}.${keyof Contract[G] & string}` }[Group];

/** What a procedure takes, before its schema parses it. */
export type InputOf<Name extends ProcedureName> = Name extends `${infer G}.${infer P}`
  ? G extends keyof Inputs
    ? P extends keyof Inputs[G]
      ? Inputs[G][P]
      : never
    : never
  : never;

export type Procedure = {
  name: ProcedureName;
  meta: ProcedureMeta;
  inputSchema: z.ZodType;
  /** Null for a stream. */
  outputSchema: z.ZodType | null;
  errorCodes: ErrorCode[];
};

type Definition = {
  meta: ProcedureMeta;
  inputSchema: z.ZodType;
  outputSchema: z.ZodType | object;
  errorMap: Record<ErrorCode, unknown>;
};

/** Every procedure of the contract, in its order. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([own, member]) => {
    if (!isContractProcedure(member)) return [];
    const { meta, inputSchema, outputSchema, errorMap } = member['~orpc'] as unknown as Definition;
    return [
      {
        name: `${group}.${own}` as ProcedureName,
        meta,
        inputSchema,
        outputSchema: 'parse' in outputSchema ? (outputSchema as z.ZodType) : null,
        errorCodes: Object.keys(errorMap) as ErrorCode[],
      },
    ];
  }),
);

export function procedureOf(name: ProcedureName): Procedure {
  const found = procedures.find((procedure) => procedure.name === name);
  if (!found) throw new Error(`the contract has no ${name}`);
  return found;
}

/** Calls a procedure by its name, with whatever input. */
export function callProcedure(client: StoreClient, name: ProcedureName, input: unknown): Promise<unknown> {
  const [group = '', own = ''] = name.split('.');
  const groups = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const procedure = groups[group]?.[own];
  if (!procedure) throw new Error(`the contract has no ${name}`);
  return procedure(input);
}
