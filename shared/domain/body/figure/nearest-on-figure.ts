import { type BodyPoint, type BodyPosition, pointOf, positionAt } from '../body-space.ts';
import { nearestOnLine } from '../geometry.ts';
import { figureOutlines, isOnFigure } from './figure.ts';

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
 * that is within reach (thousandths of body height). Null beyond it.
 */
export function nearestOnFigure(position: BodyPosition, reach: number): BodyPosition | null {
  const { view } = position;
  if (isOnFigure(position)) return position;
  const point = pointOf(position);
  const away = (place: BodyPoint) => Math.hypot(place.across - point.across, place.down - point.down);
  const [edge] = figureOutlines[view]
    .map((outline) => nearestOnLine(point, outline, true))
    .sort((a, b) => away(a) - away(b));
  if (edge === undefined || away(edge) > reach) return null;
  for (const by of inwards) {
    const inside = beside(edge, point, by)
      .map((place) => positionAt(view, place))
      .find(isOnFigure);
    if (inside !== undefined) return inside;
  }
  return null;
}
