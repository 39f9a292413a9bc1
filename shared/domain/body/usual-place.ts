import { muscleById } from '../../reference/muscles/muscles.ts';
import { type BodyPosition, type BodySide, positionAt } from './body-space.ts';
import { positionOnHalf } from './drawn-half.ts';

/**
 * Where a muscle is usually needled on a side of the patient; on the midline itself for `midline`.
 * Throws for an id that is not in the catalogue, and for the
 * midline of a muscle that no view with a midline shows.
 */
export function usualPlaceOf(muscleId: string, side: BodySide): BodyPosition {
  const places = muscleById(muscleId)?.places ?? [];
  const [first] = places;
  if (first === undefined) throw new Error(`no muscle ${muscleId}`);
  if (side !== 'midline') return positionOnHalf(first.view, first.usual, side);
  for (const { view, usual } of places)
    if (view === 'front' || view === 'back') return positionAt(view, { across: 0, down: usual.down });
  throw new Error(`${muscleId} is on no view with a midline`);
}
