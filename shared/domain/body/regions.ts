import type { BodyPoint, BodyPosition } from './body-space.ts';
import { type DrawnView, drawnViewOf, onDrawnHalf } from './drawn-half.ts';
import { anchors } from './figure/curve.ts';
import { isOnFigure } from './figure/figure.ts';
import { holds } from './geometry.ts';

/** Parts of the body as a drawing of pain or a screening names them; each but those of the midline has two sides. */
export const regionIds = [
  'head',
  'neck',
  'shoulder',
  'upperArm',
  'elbow',
  'forearm',
  'wristAndHand',
  'chest',
  'abdomen',
  'upperBack',
  'lowBack',
  'hipAndGroin',
  'buttock',
  'thigh',
  'knee',
  'leg',
  'foot',
] as const;
export type RegionId = (typeof regionIds)[number];

/** Which regions meet: what stops the needling of one may ask for care in the next. Each pair is written once. */
const borders: readonly (readonly [RegionId, RegionId])[] = [
  ['head', 'neck'],
  ['neck', 'shoulder'],
  ['neck', 'chest'],
  ['neck', 'upperBack'],
  ['shoulder', 'chest'],
  ['shoulder', 'upperBack'],
  ['shoulder', 'upperArm'],
  ['upperArm', 'chest'],
  ['upperArm', 'upperBack'],
  ['upperArm', 'elbow'],
  ['elbow', 'forearm'],
  ['forearm', 'wristAndHand'],
  ['chest', 'upperBack'],
  ['chest', 'abdomen'],
  ['upperBack', 'lowBack'],
  ['abdomen', 'upperBack'],
  ['abdomen', 'lowBack'],
  ['abdomen', 'hipAndGroin'],
  ['lowBack', 'hipAndGroin'],
  ['lowBack', 'buttock'],
  ['buttock', 'hipAndGroin'],
  ['buttock', 'thigh'],
  ['hipAndGroin', 'thigh'],
  ['thigh', 'knee'],
  ['knee', 'leg'],
  ['leg', 'foot'],
];

/** The regions a region meets. */
export function neighboursOf(region: RegionId): readonly RegionId[] {
  return borders.flatMap(([one, other]) => {
    if (one === region) return [other];
    return other === region ? [one] : [];
  });
}

/** An outline as wide as it may be: what is drawn of it is what lies on the body. */
interface RegionOutline {
  readonly region: RegionId;
  readonly points: readonly BodyPoint[];
}

const outline = (region: RegionId, points: string): RegionOutline => ({ region, points: anchors(points) });

/**
 * Written like everything of the body for the half at the right of the drawing and for the right side. Where two
 * outlines hold a place the first is right: on the side the arm lies over the trunk.
 */
const outlines: Readonly<Record<DrawnView, readonly RegionOutline[]>> = {
  front: [
    outline('head', '0 -10, 70 -10, 70 88, 44 88, 36 108, 23 122, 0 131'),
    outline('neck', '0 131, 23 122, 36 108, 44 88, 62 88, 62 168, 30 180, 0 186'),
    outline('shoulder', '62 88, 230 88, 230 262, 99 262, 92 240, 70 200, 62 168'),
    outline('upperArm', '99 262, 230 262, 230 345, 105 345, 100 280'),
    outline('elbow', '105 345, 230 345, 230 395, 112 395'),
    outline('forearm', '112 395, 230 395, 230 498, 122 498'),
    outline('wristAndHand', '122 498, 230 498, 230 640, 126 640'),
    outline(
      'chest',
      '0 186, 30 180, 62 168, 70 200, 92 240, 99 262, 100 280, 105 345, 107 366, 66 354, 44 330, 20 312, 0 306',
    ),
    outline(
      'abdomen',
      '0 306, 20 312, 44 330, 66 354, 107 366, 112 395, 113 412, 84 418, 68 448, 13 496, 0 498',
    ),
    outline('hipAndGroin', '0 498, 13 496, 68 448, 84 418, 113 412, 122 498, 124 545, 0 545'),
    outline('thigh', '0 545, 124 545, 124 672, 0 672'),
    outline('knee', '0 672, 124 672, 124 760, 0 760'),
    outline('leg', '0 760, 124 760, 124 938, 0 938'),
    outline('foot', '0 938, 124 938, 124 1010, 0 1010'),
  ],
  back: [
    outline('head', '0 -10, 70 -10, 70 90, 44 90, 30 98, 0 92'),
    outline('neck', '0 92, 30 98, 44 90, 62 90, 62 162, 36 158, 0 154'),
    outline('shoulder', '62 90, 230 90, 230 262, 99 262, 84 246, 60 256, 46 204, 50 168, 62 162'),
    outline('upperArm', '99 262, 230 262, 230 345, 105 345, 100 280'),
    outline('elbow', '105 345, 230 345, 230 395, 112 395'),
    outline('forearm', '112 395, 230 395, 230 498, 122 498'),
    outline('wristAndHand', '122 498, 230 498, 230 640, 126 640'),
    outline(
      'upperBack',
      '0 154, 36 158, 62 162, 50 168, 46 204, 60 256, 84 246, 99 262, 100 280, 105 345, 107 372, 60 366, 30 350, 0 340',
    ),
    outline(
      'lowBack',
      '0 340, 30 350, 60 366, 107 372, 113 416, 80 407, 56 411, 36 432, 24 452, 14 480, 0 508',
    ),
    outline('buttock', '0 508, 14 480, 24 452, 36 432, 56 411, 80 407, 113 416, 124 548, 0 548'),
    outline('thigh', '0 548, 124 548, 124 672, 0 672'),
    outline('knee', '0 672, 124 672, 124 760, 0 760'),
    outline('leg', '0 760, 124 760, 124 938, 0 938'),
    outline('foot', '0 938, 124 938, 124 1010, 0 1010'),
  ],
  side: [
    outline('head', '-80 -10, 100 -10, 100 132, 40 132, 12 108, -8 92, -80 92'),
    outline('neck', '-80 92, -8 92, 12 108, 40 132, 100 140, 22 186, 10 180, -10 176, -46 162, -80 160'),
    outline(
      'shoulder',
      '-10 176, 10 180, 24 192, 42 224, 52 262, 40 276, -4 276, -26 262, -44 248, -62 256, -56 204, -44 180',
    ),
    outline('upperArm', '-4 262, 40 276, 52 262, 74 276, 90 316, 96 338, 52 374, 30 354, 10 310'),
    outline('elbow', '30 354, 52 374, 96 338, 116 362, 70 416, 46 390'),
    outline('forearm', '70 416, 116 362, 196 458, 128 492'),
    outline('wristAndHand', '128 492, 196 458, 230 470, 230 640, 120 640'),
    outline(
      'upperBack',
      '-90 160, -46 162, -10 176, -44 180, -56 204, -62 256, -44 248, -26 262, -24 300, -26 344, -90 344',
    ),
    outline(
      'chest',
      '10 180, 22 186, 100 170, 100 310, 44 312, 14 346, -26 344, -24 300, -26 262, -4 276, 40 276, 52 262, 42 224, 24 192',
    ),
    outline(
      'abdomen',
      '100 310, 44 312, 14 346, -26 344, -28 404, -8 408, 20 418, 33 430, 42 447, 50 490, 120 490',
    ),
    outline('lowBack', '-90 344, -26 344, -28 404, -40 416, -58 445, -90 456'),
    outline('buttock', '-90 456, -58 445, -40 416, -30 436, -12 482, -8 552, -90 552'),
    outline(
      'hipAndGroin',
      '-40 416, -28 404, -8 408, 20 418, 33 430, 42 447, 50 490, 120 490, 120 545, -8 552, -12 482, -30 436',
    ),
    outline('thigh', '-90 552, -8 552, 120 545, 120 672, -90 672'),
    outline('knee', '-90 672, 120 672, 120 760, -90 760'),
    outline('leg', '-90 760, 120 760, 120 928, -90 948'),
    outline('foot', '-90 948, 120 928, 120 1010, -90 1010'),
  ],
  dorsum: [
    outline('leg', '0 830, 110 830, 110 868, 0 868'),
    outline('foot', '0 868, 110 868, 110 1010, 0 1010'),
  ],
  sole: [outline('foot', '0 830, 110 830, 110 1010, 0 1010')],
};

/** The outlines of a region on a view, for its half: wider than the body, to be clipped by the figure's outline. */
export function outlinesOfRegion(region: RegionId, view: DrawnView): readonly (readonly BodyPoint[])[] {
  return outlines[view].filter((one) => one.region === region).map(({ points }) => points);
}

/** The region a position lies in; null beside the body. */
export function regionAt(position: BodyPosition): RegionId | null {
  if (!isOnFigure(position)) return null;
  const point = onDrawnHalf(position);
  return outlines[drawnViewOf(position.view)].find(({ points }) => holds(points, point))?.region ?? null;
}
