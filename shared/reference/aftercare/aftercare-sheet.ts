import type { aftercareEditions } from '../../messages/en/aftercare-editions.ts';

type Editions = typeof aftercareEditions;
type PartOf<Edition> = {
  [Part in keyof Edition]: {
    readonly part: Part;
    /** In their order on the sheet. */
    readonly lines: readonly Exclude<keyof Edition[Part], 'heading'>[];
    /** Whether it is for those alone who were needled over the lung. */
    readonly nearLung?: true;
  };
}[keyof Edition];

/** What stands on each edition, in its order. One that was handed out stays here, to be printed again as it was. */
const editions: { readonly [Name in keyof Editions]: readonly PartOf<Editions[Name]>[] } = {
  v1: [
    { part: 'lung', lines: ['begin', 'goNow'], nearLung: true },
    { part: 'notice', lines: ['soreness', 'bruise', 'worse'] },
    { part: 'helps', lines: ['warmth', 'use', 'clean'] },
    { part: 'call', lines: ['longer', 'numb', 'unusual'] },
    { part: 'emergency', lines: ['bladder', 'fever', 'neck', 'faint'] },
  ],
};

/** The edition that is handed out now; a record keeps the number of the one its patient got. */
export const aftercareVersion = 1;

export type AftercarePart = { heading: string; lines: readonly string[] };

/**
 * The parts of an edition as keys of the catalogue; they take `emergency`, the number to call.
 * @param lung whether a muscle over the lung was needled
 * Throws a RangeError for an edition there never was.
 */
export function aftercareSheet({ version, lung }: { version: number; lung: boolean }): AftercarePart[] {
  const name = `v${version}`;
  if (!isEdition(name)) throw new RangeError('an edition of the aftercare sheet that is not known');
  return editions[name]
    .filter(({ nearLung }) => lung || !nearLung)
    .map(({ part, lines }) => ({
      heading: `aftercareEditions.${name}.${part}.heading`,
      lines: lines.map((line) => `aftercareEditions.${name}.${part}.${line}`),
    }));
}

function isEdition(name: string): name is keyof Editions {
  return Object.hasOwn(editions, name);
}
