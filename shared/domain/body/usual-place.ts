import { muscleById } from '../../reference/muscles/muscles.ts';
import { type BodyPosition, type BodySide, positionAt } from './body-space.ts';

/**
 * Where a muscle is usually needled on a side of the patient; on the midline itself for `midline`.
 * Throws for an id that is not in the catalogue.
 */
export function usualPlaceOf(muscleId: string, side: BodySide): BodyPosition {
  const place = muscleById(muscleId)?.places[0];
  if (place === undefined) throw new Error(`no muscle ${muscleId}`);
  const { across, down } = place.usual;
  if (side === 'midline') return positionAt(place.view, { across: 0, down });
  const drawnRight = (side === 'left') === (place.view === 'front');
  return positionAt(place.view, { across: drawnRight ? across : -across, down });
}
