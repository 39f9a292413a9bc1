import { v7 as newId } from 'uuid';
import type { Point, PointSet, Preset } from '../../shared/contract/favourite-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import type { InputOf } from './procedures.ts';

export const preset: Preset = {
  kind: 'preset',
  approach: 'gunnIms',
  needle: { diameterMillimetres: 0.25, lengthMillimetres: 40 },
  technique: 'staticDwell',
  dwellSeconds: 300,
};

/** A place where a muscle is usually needled. */
export function pointOf(muscleId: string, side: 'left' | 'right', changes: Partial<Point> = {}): Point {
  return {
    position: usualPlaceOf(muscleId, side),
    muscleId,
    structure: null,
    structureKind: 'muscle',
    side,
    segment: null,
    siteType: 'motorPoint',
    needle: { diameterMillimetres: 0.3, lengthMillimetres: 60 },
    technique: 'pistoning',
    ...changes,
  };
}

export const pointSet: PointSet = {
  kind: 'pointSet',
  approach: 'gunnIms',
  points: [pointOf('gluteus-medius', 'left', { segment: 'L5' }), pointOf('piriformis', 'left')],
};

/** What a therapist keeps, new and whole: a point set for a hip unless told, under a name of its own. */
export function favouriteInput(
  changes: Partial<InputOf<'favourites.save'>> = {},
): InputOf<'favourites.save'> {
  const id = newId();
  return { id, version: 0, name: `Hip, left ${id.slice(-12)}`, content: pointSet, ...changes };
}
