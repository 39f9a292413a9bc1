import type { BodyPoint, BodyPosition, BodyView } from '../body-space.ts';
import { onDrawnHalf } from '../drawn-half.ts';
import { holds } from '../geometry.ts';
import { backHalf } from './back.ts';
import { type Anchor, anchors, curvePoints, mirrored, smoothPath } from './curve.ts';
import { type DrawnHalf, shapeBody } from './drawing.ts';
import { dorsumHalf, dorsumOutline, soleHalf, soleOutline } from './feet.ts';
import { frontHalf } from './front.ts';
import { sideDrawing, sideOutline } from './side.ts';
import * as silhouette from './silhouette.ts';

/** A line of the drawing; one that meets itself is filled. */
export interface FigureLine {
  readonly path: string;
  readonly closed: boolean;
}

/** A muscle body with its fibre lines; `path` is empty where only fibres are drawn. */
export interface FigureBody {
  readonly muscle: string | null;
  /** Skin that hides what lies behind it, not muscle. */
  readonly skin: boolean;
  readonly path: string;
  readonly fibres: string;
  /** For close-ups alone. */
  readonly fineFibres: string;
}

/** One view of the figure as plain SVG path data, for the screen and for print. Paint in the order of the fields. */
export interface FigureView {
  readonly outline: string;
  readonly bodies: readonly FigureBody[];
  readonly tendons: string;
  readonly contours: string;
  readonly bones: readonly FigureLine[];
  /** Finer lines, for close-ups alone. */
  readonly details: string;
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

const sideAnchors = Object.values(sideOutline).flatMap((part) => anchors(part));

const outlines = {
  front: outlineWith(silhouette.footFront),
  back: outlineWith(silhouette.footBack),
  left: mirrored(sideAnchors),
  right: sideAnchors,
  dorsum: anchors(dorsumOutline),
  sole: anchors(soleOutline),
} satisfies Record<BodyView, readonly Anchor[]>;

/** The outlines of a view: the two feet stand apart. */
function outlinesOf(view: BodyView): readonly (readonly Anchor[])[] {
  const outline = outlines[view];
  return view === 'dorsum' || view === 'sole' ? [outline, mirrored(outline)] : [outline];
}

const meetsItself = (points: readonly Anchor[]): boolean => {
  const first = points[0];
  const last = points.at(-1);
  return points.length > 3 && first?.across === last?.across && first?.down === last?.down;
};

/** How a line of the drawing appears on a view: on both halves, as it is drawn, or mirrored. */
function shown(view: BodyView, points: readonly Anchor[]): readonly (readonly Anchor[])[] {
  if (view === 'right') return [points];
  return view === 'left' ? [mirrored(points)] : [points, mirrored(points)];
}

function drawn(view: BodyView, source: DrawnHalf, spine: readonly FigureLine[]): FigureView {
  const paths = (points: readonly Anchor[], closed: boolean) =>
    shown(view, points).map((one) => smoothPath(one, closed, figureMidline));
  const openLines = (lines: readonly string[]) =>
    lines.flatMap((line) => paths(anchors(line), false)).join('');
  return {
    outline: outlinesOf(view)
      .map((outline) => smoothPath(outline, true, figureMidline))
      .join(''),
    bodies: source.bodies.map((body) => {
      const shape = shapeBody(body);
      return {
        muscle: shape.muscle,
        skin: shape.skin,
        path: shape.outline.length === 0 ? '' : paths(shape.outline, true).join(''),
        fibres: shape.fibres.flatMap((fibre) => paths(fibre, false)).join(''),
        fineFibres: shape.fineFibres.flatMap((fibre) => paths(fibre, false)).join(''),
      };
    }),
    tendons: openLines(source.tendons),
    contours: openLines(source.contours),
    bones: [
      ...source.bones.flatMap((line) => {
        const points = anchors(line);
        const closed = meetsItself(points);
        return paths(closed ? points.slice(0, -1) : points, closed).map((path) => ({ path, closed }));
      }),
      ...spine,
    ],
    details: openLines(source.details ?? []),
  };
}

const thoracic = Array.from({ length: 12 }, (_, level) => 162 + level * 15.64);
/** C2, C7, T1 to T12, L1 to L5. */
const spinousHeights = [112, 149, ...thoracic, 350, 367, 385, 403, 421];

const spinousProcesses = spinousHeights.map((down): FigureLine => {
  const knob = anchors(`0 ${down - 2.4}, 1.2 ${down}, 0 ${down + 2.4}, -1.2 ${down}`);
  return { path: smoothPath(knob, true, figureMidline), closed: true };
});

/** The figure: a neutral adult from every view. */
export const bodyFigure: Readonly<Record<BodyView, FigureView>> = {
  front: drawn('front', frontHalf, []),
  back: drawn('back', backHalf, spinousProcesses),
  left: drawn('left', sideDrawing, []),
  right: drawn('right', sideDrawing, []),
  dorsum: drawn('dorsum', dorsumHalf, []),
  sole: drawn('sole', soleHalf, []),
};

const polygonsOf = (view: BodyView) => outlinesOf(view).map((outline) => curvePoints(outline, true));

/** The outlines of the body as polygons, in thousandths of body height: one, or one for each foot. */
export const figureOutlines: Readonly<Record<BodyView, readonly (readonly BodyPoint[])[]>> = {
  front: polygonsOf('front'),
  back: polygonsOf('back'),
  left: polygonsOf('left'),
  right: polygonsOf('right'),
  dorsum: polygonsOf('dorsum'),
  sole: polygonsOf('sole'),
};

/** True where a position lies on the drawn body; asked of the half that is drawn, so that both sides agree on the edge. */
export function isOnFigure(position: BodyPosition): boolean {
  const point = onDrawnHalf(position);
  const view = position.view === 'left' ? 'right' : position.view;
  return figureOutlines[view].some((outline) => holds(outline, point));
}
