import { muscleById } from '../../reference/muscles/muscles.ts';
import {
  type BodyPosition,
  type BodySide,
  mirrorPosition,
  pointOf,
  positionAt,
  sideOf,
} from './body-space.ts';
import { drawnViewOf, isDrawnRight } from './drawn-half.ts';
import { isOnFigure } from './figure/figure.ts';
import { distanceToLine, holds } from './geometry.ts';

/** A muscle whose edge is nearer to the midline than this may be needled on it: thousandths of body height, 9 mm. */
const midlineReach = 5;
/** How far beside the spine a site goes that leaves the midline and has no muscle to tell: about 18 mm. */
const besideMidline = 10;

function onMidline(position: BodyPosition): BodyPosition {
  return positionAt(position.view, { across: 0, down: pointOf(position).down });
}

/**
 * True where a site may be put on the midline at its height: the body is there, and the muscle reaches it. A structure
 * that is in no catalogue (null) may lie on the midline anywhere.
 */
export function mayLieOnMidline(position: BodyPosition, muscleId: string | null): boolean {
  if (position.view === 'left' || position.view === 'right') return false;
  const middle = onMidline(position);
  if (!isOnFigure(middle)) return false;
  const muscle = muscleId === null ? undefined : muscleById(muscleId);
  if (muscle === undefined) return true;
  const point = pointOf(middle);
  return muscle.places.some(
    ({ view, kind, points, halfWidth }) =>
      view === position.view &&
      ((kind === 'area' && holds(points, point)) ||
        distanceToLine(point, points, kind === 'area') - halfWidth <= midlineReach),
  );
}

/** Beside the midline, at the height of the site: where the muscle is usually needled, if it says so. */
function offMidline(position: BodyPosition, side: 'left' | 'right', muscleId: string | null): BodyPosition {
  const { down } = pointOf(position);
  const place = muscleId === null ? undefined : muscleById(muscleId)?.places.find(isOnViewOf(position));
  const drawn = isDrawnRight(drawnViewOf(position.view), side) ? 1 : -1;
  const there = (across: number) => positionAt(position.view, { across: drawn * across, down });
  const usual = there(Math.max(besideMidline, place?.usual.across ?? 0));
  return isOnFigure(usual) ? usual : there(besideMidline);
}

function isOnViewOf(position: BodyPosition) {
  return (place: { readonly view: string }) => place.view === position.view;
}

/**
 * Where a site lies once it is said to be on this side of the patient: the mirror image on the other half, the midline
 * at its height, or beside it. A site that is there already stays; so does one that cannot lie on the midline.
 */
export function positionOnSide(
  position: BodyPosition,
  side: BodySide,
  muscleId: string | null,
): BodyPosition {
  const from = sideOf(position);
  if (from === side) return position;
  if (side === 'midline') return mayLieOnMidline(position, muscleId) ? onMidline(position) : position;
  return from === 'midline' ? offMidline(position, side, muscleId) : mirrorPosition(position);
}
