import type { Needle } from '../../../../shared/contract/visit-records.ts';

/**
 * Needles a clinic usually has in the drawer, in millimetres: lengths by diameter. General knowledge of
 * what suppliers stock; any other size can be typed.
 */
const stock: readonly { diameter: number; lengths: readonly number[] }[] = [
  { diameter: 0.16, lengths: [15] },
  { diameter: 0.18, lengths: [30] },
  { diameter: 0.2, lengths: [25, 30] },
  { diameter: 0.25, lengths: [25, 30, 40, 50, 60] },
  { diameter: 0.3, lengths: [30, 40, 50, 60, 75, 100] },
  { diameter: 0.35, lengths: [75] },
];

export const stockDiameters: readonly number[] = stock.map(({ diameter }) => diameter);

/** Lengths usually stocked in a diameter, and the one that is in use. */
export function lengthsOf(needle: Needle): readonly number[] {
  const lengths = stock.find(({ diameter }) => diameter === needle.diameterMillimetres)?.lengths ?? [];
  if (lengths.includes(needle.lengthMillimetres)) return lengths;
  return [...lengths, needle.lengthMillimetres].sort((left, right) => left - right);
}

/** Another diameter; where it is stocked in a single length, that length comes with it. */
export function withDiameter(needle: Needle, diameterMillimetres: number): Needle {
  const lengths = stock.find(({ diameter }) => diameter === diameterMillimetres)?.lengths ?? [];
  const [only] = lengths;
  const lengthMillimetres = lengths.length === 1 && only ? only : needle.lengthMillimetres;
  return { diameterMillimetres, lengthMillimetres };
}
