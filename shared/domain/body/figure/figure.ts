import { type BodyPoint, type BodyPosition, pointOf } from '../body-space.ts';
import { holds } from '../geometry.ts';
import { backHalf } from './back.ts';
import { type Anchor, anchors, curvePoints, mirrored, smoothPath } from './curve.ts';
import { type DrawnHalf, shapeBody } from './drawing.ts';
import { frontHalf } from './front.ts';
import * as silhouette from './silhouette.ts';

export const figureSides = ['front', 'back'] as const;
export type FigureSide = (typeof figureSides)[number];

/** A line of the drawing; one that meets itself is filled. */
export interface FigureLine {
  readonly path: string;
  readonly closed: boolean;
}

/** A muscle body with its fibre lines; `path` is empty where only fibres are drawn. */
export interface FigureBody {
  readonly muscle: string | null;
  readonly path: string;
  readonly fibres: string;
}

/** One side of the figure as plain SVG path data, for the screen and for print. Paint in the order of the fields. */
export interface FigureView {
  readonly outline: string;
  readonly bodies: readonly FigureBody[];
  readonly tendons: string;
  readonly contours: string;
  readonly bones: readonly FigureLine[];
}

/** Where the middle of the body lies in the path data, whose unit is a thousandth of body height. */
export const figureMidline = 222;
/** Width and height of the path data; `top` is the little air above the crown. */
export const figureFrame = { width: 2 * figureMidline, height: 1008, top: -4 } as const;

const half = [
  silhouette.headToShoulder,
  silhouette.armLateral,
  silhouette.thumbAndFingers,
  silhouette.armMedial,
  silhouette.trunkAndLegLateral,
];

function outlineWith(foot: string): readonly Anchor[] {
  const right = [...half, foot, silhouette.legMedial].flatMap((part) => anchors(part));
  return [...right, ...mirrored(right).slice(1, -1).reverse()];
}

const outlines = {
  front: outlineWith(silhouette.footFront),
  back: outlineWith(silhouette.footBack),
} satisfies Record<FigureSide, readonly Anchor[]>;

const meetsItself = (points: readonly Anchor[]): boolean => {
  const first = points[0];
  const last = points.at(-1);
  return points.length > 3 && first?.across === last?.across && first?.down === last?.down;
};

function bothHalves(points: readonly Anchor[], closed: boolean): readonly string[] {
  return [points, mirrored(points)].map((side) => smoothPath(side, closed, figureMidline));
}

const openLines = (lines: readonly string[]): string =>
  lines.flatMap((line) => bothHalves(anchors(line), false)).join('');

function drawn(side: FigureSide, source: DrawnHalf, spine: readonly FigureLine[]): FigureView {
  return {
    outline: smoothPath(outlines[side], true, figureMidline),
    bodies: source.bodies.map((body) => {
      const shape = shapeBody(body);
      return {
        muscle: shape.muscle,
        path: shape.outline.length === 0 ? '' : bothHalves(shape.outline, true).join(''),
        fibres: shape.fibres.flatMap((fibre) => bothHalves(fibre, false)).join(''),
      };
    }),
    tendons: openLines(source.tendons),
    contours: openLines(source.contours),
    bones: [
      ...source.bones.flatMap((line) => {
        const points = anchors(line);
        const closed = meetsItself(points);
        return bothHalves(closed ? points.slice(0, -1) : points, closed).map((path) => ({ path, closed }));
      }),
      ...spine,
    ],
  };
}

const thoracic = Array.from({ length: 12 }, (_, level) => 162 + level * 15.64);
/** C2, C7, T1 to T12, L1 to L5. */
const spinousHeights = [112, 149, ...thoracic, 350, 367, 385, 403, 421];

const spinousProcesses = spinousHeights.map((down): FigureLine => {
  const knob = anchors(`0 ${down - 2.4}, 1.2 ${down}, 0 ${down + 2.4}, -1.2 ${down}`);
  return { path: smoothPath(knob, true, figureMidline), closed: true };
});

/** The figure: a neutral adult, front and back. */
export const bodyFigure: Readonly<Record<FigureSide, FigureView>> = {
  front: drawn('front', frontHalf, []),
  back: drawn('back', backHalf, spinousProcesses),
};

/** The outline of the body as a polygon, in thousandths of body height. */
export const figureOutline: Readonly<Record<FigureSide, readonly BodyPoint[]>> = {
  front: curvePoints(outlines.front, true),
  back: curvePoints(outlines.back, true),
};

/** True where a position lies on the drawn body; the side views are not drawn yet. */
export function isOnFigure(position: BodyPosition): boolean {
  if (position.view === 'left' || position.view === 'right') return false;
  return holds(figureOutline[position.view], pointOf(position));
}
