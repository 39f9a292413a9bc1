import type { StockedNeedle } from '../../contract/needle-records.ts';
import type { Needle } from '../../contract/visit-records.ts';

const lengthsByDiameter: readonly (readonly [diameter: number, lengths: readonly number[]])[] = [
  [0.16, [15]],
  [0.18, [30]],
  [0.2, [25, 30]],
  [0.25, [25, 30, 40, 50, 60]],
  [0.3, [30, 40, 50, 60, 75, 100]],
  [0.35, [75]],
];

/** What suppliers of needles for muscles usually stock (general knowledge): the list a new clinic begins with. */
export const usualNeedles: readonly Needle[] = lengthsByDiameter.flatMap(([diameterMillimetres, lengths]) =>
  lengths.map((lengthMillimetres) => ({ diameterMillimetres, lengthMillimetres })),
);

export function isSameNeedle(one: Needle, other: Needle): boolean {
  return (
    one.diameterMillimetres === other.diameterMillimetres && one.lengthMillimetres === other.lengthMillimetres
  );
}

/** The open box a needle of this size comes from; null for a size that is not stocked. */
export function boxOf(stocked: readonly StockedNeedle[], needle: Needle): StockedNeedle | null {
  return stocked.find((one) => one.inUse && isSameNeedle(one.needle, needle)) ?? null;
}

/** Whether the last day a box may be used lies before a day, both `YYYY-MM-DD`. */
export function hasExpired({ expiresOn }: Pick<StockedNeedle, 'expiresOn'>, today: string): boolean {
  return expiresOn !== null && expiresOn < today;
}
