import type { StockedNeedle } from '../../../../shared/contract/needle-records.ts';
import type { Needle } from '../../../../shared/contract/visit-records.ts';

/** The diameters the clinic stocks, in the order of its list; any other can be typed. */
export function stockedDiameters(stocked: readonly StockedNeedle[]): readonly number[] {
  return [...new Set(offered(stocked).map(({ diameterMillimetres }) => diameterMillimetres))];
}

/** Lengths stocked in the diameter of a needle, and the one that is in use. */
export function lengthsOf(stocked: readonly StockedNeedle[], needle: Needle): readonly number[] {
  const lengths = lengthsIn(stocked, needle.diameterMillimetres);
  if (lengths.includes(needle.lengthMillimetres)) return lengths;
  return [...lengths, needle.lengthMillimetres].sort((left, right) => left - right);
}

/** Another diameter; where it is stocked in a single length, that length comes with it. */
export function withDiameter(
  stocked: readonly StockedNeedle[],
  needle: Needle,
  diameterMillimetres: number,
): Needle {
  const lengths = lengthsIn(stocked, diameterMillimetres);
  const [only] = lengths;
  const lengthMillimetres = lengths.length === 1 && only ? only : needle.lengthMillimetres;
  return { diameterMillimetres, lengthMillimetres };
}

function lengthsIn(stocked: readonly StockedNeedle[], diameter: number): number[] {
  return offered(stocked)
    .filter(({ diameterMillimetres }) => diameterMillimetres === diameter)
    .map(({ lengthMillimetres }) => lengthMillimetres);
}

function offered(stocked: readonly StockedNeedle[]): Needle[] {
  return stocked.filter(({ inUse }) => inUse).map(({ needle }) => needle);
}
