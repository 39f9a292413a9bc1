import { type BodyPoint, type BodyPosition, pointOf, positionAt } from '../body-space.ts';
import { nearestOnLine } from '../geometry.ts';
import { figureOutline, isOnFigure } from './figure.ts';

/** How far over the edge a place is surely on the body, thousandths of body height. */
const inwards = [0.2, 0.5, 1, 2] as const;

const directions = Array.from({ length: 8 }, (_, eighth) => (eighth * Math.PI) / 4);

/** Places just beside a point of the edge: straight on from where somebody pointed, then all around. */
function beside(edge: BodyPoint, from: BodyPoint, by: number): readonly BodyPoint[] {
  const towards = Math.atan2(edge.down - from.down, edge.across - from.across);
  return [towards, ...directions].map((angle) => ({
    across: edge.across + Math.cos(angle) * by,
    down: edge.down + Math.sin(angle) * by,
  }));
}

/**
 * The place on the body that somebody meant who pointed here: the place itself, or just inside the nearest edge if
 * that is within reach (thousandths of body height). Null beyond it, and on views that are not drawn.
 */
export function nearestOnFigure(position: BodyPosition, reach: number): BodyPosition | null {
  const { view } = position;
  if (isOnFigure(position)) return position;
  if (view === 'left' || view === 'right') return null;
  const point = pointOf(position);
  const edge = nearestOnLine(point, figureOutline[view], true);
  if (Math.hypot(edge.across - point.across, edge.down - point.down) > reach) return null;
  for (const by of inwards) {
    const inside = beside(edge, point, by)
      .map((place) => positionAt(view, place))
      .find(isOnFigure);
    if (inside !== undefined) return inside;
  }
  return null;
}
