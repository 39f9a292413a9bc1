import type { BodyPoint } from '../../domain/body/body-space.ts';
import type { DrawnView } from '../../domain/body/drawn-half.ts';
import { anchors } from '../../domain/body/figure/curve.ts';
import { centreOf } from '../../domain/body/geometry.ts';

/**
 * Where a muscle lies on a view of body space: thousandths of body height from the midline and below the crown, for
 * the half at the right of the drawing, and for the right side. The other half, and the left side, is the mirror image.
 */
export interface MusclePlace {
  readonly view: DrawnView;
  /** An area is a polygon; a band is a line with a half width. */
  readonly kind: 'area' | 'band';
  readonly points: readonly BodyPoint[];
  /** Of a band; 0 for an area. */
  readonly halfWidth: number;
  /** 0 under the skin, then layer by layer. */
  readonly depth: number;
  /** Where it is usually needled, and where it is charted when chosen by its name. */
  readonly usual: BodyPoint;
  /** The line along which it is usually needled; `usual` alone where that is one spot. */
  readonly along: readonly BodyPoint[];
}

function pointsOf(text: string): readonly BodyPoint[] {
  return anchors(text).map(({ across, down }) => ({ across, down }));
}

function first(points: readonly BodyPoint[]): BodyPoint {
  const [point] = points;
  if (point === undefined) throw new Error('a place needs points');
  return point;
}

function lineOf(usual: BodyPoint, along: string | undefined): readonly BodyPoint[] {
  return along === undefined ? [usual] : pointsOf(along);
}

/** A place that is a polygon, written as `across down` pairs; needled about its middle unless told. */
export function area(
  view: MusclePlace['view'],
  depth: number,
  outline: string,
  usual?: string,
  along?: string,
): MusclePlace {
  const points = pointsOf(outline);
  const centre = usual === undefined ? centreOf(points) : first(pointsOf(usual));
  return { view, kind: 'area', points, halfWidth: 0, depth, usual: centre, along: lineOf(centre, along) };
}

/** A place that is a thick line. */
export function band(
  view: MusclePlace['view'],
  depth: number,
  halfWidth: number,
  line: string,
  usual?: string,
  along?: string,
): MusclePlace {
  const points = pointsOf(line);
  const middle = points[Math.floor((points.length - 1) / 2)];
  const next = points[Math.ceil((points.length - 1) / 2)];
  const centre =
    usual !== undefined || middle === undefined || next === undefined
      ? first(pointsOf(usual ?? line))
      : { across: (middle.across + next.across) / 2, down: (middle.down + next.down) / 2 };
  return { view, kind: 'band', points, halfWidth, depth, usual: centre, along: lineOf(centre, along) };
}
