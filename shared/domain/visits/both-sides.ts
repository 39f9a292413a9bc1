import type { Site } from '../../contract/visit-records.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';
import { type BodyPosition, type BodySide, distanceBetween, pointOf, sideOf } from '../body/body-space.ts';
import { positionOnSide } from '../body/site-side.ts';

/**
 * A muscle charted by level that is tapped nearer to the midline than this is meant beside the spine of that level, on
 * both sides: thousandths of body height, about 14 mm.
 */
const onSpine = 8;
/** Two sites nearer to each other than this are one place: body heights, about 18 mm. */
const samePlace = 0.01;

export type PlaceOnSide = { readonly position: BodyPosition; readonly side: BodySide };

/**
 * The two places of one tap where both sides are meant: the tapped one first, and its mirror image. A tap on the midline,
 * and one on the spine for a muscle charted by level, lie between the two: left and right beside it, at its height.
 */
export function placesOnBothSides(
  tapped: BodyPosition,
  muscleId: string | null,
): readonly [PlaceOnSide, PlaceOnSide] {
  const side = sideOf(tapped);
  if (side === 'midline' || isOnSpine(tapped, muscleId)) {
    const middle = positionOnSide(tapped, 'midline', null);
    return [
      { side: 'left', position: positionOnSide(middle, 'left', muscleId) },
      { side: 'right', position: positionOnSide(middle, 'right', muscleId) },
    ];
  }
  const other = side === 'left' ? 'right' : 'left';
  return [
    { side, position: tapped },
    { side: other, position: positionOnSide(tapped, other, muscleId) },
  ];
}

function isOnSpine(tapped: BodyPosition, muscleId: string | null): boolean {
  if (tapped.view !== 'back' || muscleId === null || muscleById(muscleId)?.byLevel !== true) return false;
  return Math.abs(pointOf(tapped).across) < onSpine;
}

/** Where a site lies on the other side of the body; null for one on the midline, which has no other side. */
export function otherSideOf(site: Pick<Site, 'position' | 'side' | 'muscleId'>): PlaceOnSide | null {
  if (site.side === 'midline') return null;
  const side = site.side === 'left' ? 'right' : 'left';
  return { side, position: positionOnSide(site.position, side, site.muscleId) };
}

/** Whether one of the sites is this one on the other side: the same structure at the mirrored place. */
export function hasOtherSide<Of extends Pick<Site, 'position' | 'side' | 'muscleId' | 'structure'>>(
  site: Of,
  sites: readonly Of[],
): boolean {
  const there = otherSideOf(site);
  return (
    there !== null &&
    sites.some(
      (other) =>
        other.side === there.side &&
        other.muscleId === site.muscleId &&
        other.structure === site.structure &&
        distanceBetween(other.position, there.position) < samePlace,
    )
  );
}
