import type { BodyPoint } from './body-space.ts';

/** True where a polygon holds a point (even-odd rule). */
export function holds(polygon: readonly BodyPoint[], point: BodyPoint): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined && corner.down > point.down !== before.down > point.down) {
      const crossing =
        corner.across +
        ((point.down - corner.down) / (before.down - corner.down)) * (before.across - corner.across);
      if (point.across < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** The point of the stretch between two others that is nearest to a point. */
export function nearestOnStretch(point: BodyPoint, from: BodyPoint, to: BodyPoint): BodyPoint {
  const across = to.across - from.across;
  const down = to.down - from.down;
  const length = across * across + down * down;
  const along =
    length === 0 ? 0 : ((point.across - from.across) * across + (point.down - from.down) * down) / length;
  const t = Math.min(1, Math.max(0, along));
  return { across: from.across + t * across, down: from.down + t * down };
}

/** Distance from a point to the stretch between two others. */
export function distanceToStretch(point: BodyPoint, from: BodyPoint, to: BodyPoint): number {
  const nearest = nearestOnStretch(point, from, to);
  return Math.hypot(point.across - nearest.across, point.down - nearest.down);
}

/** Distance from a point to a line of points; to a polygon's edge if `closed`. */
export function distanceToLine(point: BodyPoint, line: readonly BodyPoint[], closed: boolean): number {
  let nearest = Number.POSITIVE_INFINITY;
  let before = closed ? line.at(-1) : line[0];
  for (const corner of line) {
    if (before !== undefined) nearest = Math.min(nearest, distanceToStretch(point, before, corner));
    before = corner;
  }
  return nearest;
}

/** The point of a line, or of a polygon's edge if `closed`, that is nearest to a point; the point itself if empty. */
export function nearestOnLine(point: BodyPoint, line: readonly BodyPoint[], closed: boolean): BodyPoint {
  let nearest = point;
  let best = Number.POSITIVE_INFINITY;
  let before = closed ? line.at(-1) : line[0];
  for (const corner of line) {
    const candidate = nearestOnStretch(point, before ?? corner, corner);
    const distance = Math.hypot(candidate.across - point.across, candidate.down - point.down);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
    before = corner;
  }
  return nearest;
}

/** Area of a polygon, in squared units of its points. */
export function areaOf(polygon: readonly BodyPoint[]): number {
  let twice = 0;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined) twice += before.across * corner.down - corner.across * before.down;
    before = corner;
  }
  return Math.abs(twice) / 2;
}

/** Middle of a polygon's area. */
export function centreOf(polygon: readonly BodyPoint[]): BodyPoint {
  let twice = 0;
  let across = 0;
  let down = 0;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined) {
      const cross = before.across * corner.down - corner.across * before.down;
      twice += cross;
      across += (before.across + corner.across) * cross;
      down += (before.down + corner.down) * cross;
    }
    before = corner;
  }
  return { across: across / (3 * twice), down: down / (3 * twice) };
}
