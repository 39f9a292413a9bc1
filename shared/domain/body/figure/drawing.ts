import type { BodyPoint } from '../body-space.ts';
import { type Anchor, anchors, evenPoints } from './curve.ts';

/** A muscle body as it is drawn by hand. */
export interface DrawnBody {
  /** The muscle of the catalogue it shows; null for one that is not in it. */
  readonly muscle: string | null;
  /** How many fibre lines run between its two edges. */
  readonly fibres: number;
  /**
   * `one edge | other edge | line of origin | line of insertion`: both edges run from origin to insertion; the lines
   * are given only where they bend.
   */
  readonly edges: string;
  /** Fibres alone, over a body that is drawn already. */
  readonly bare?: boolean;
  /** Skin, not muscle: a limb that hides what lies behind it. */
  readonly skin?: boolean;
}

/**
 * What is drawn by hand: for front and back the half at the right of the drawing, whose mirror image is the other half;
 * for the side the right side, whose mirror image is the left.
 */
export interface DrawnHalf {
  readonly bodies: readonly DrawnBody[];
  readonly tendons: readonly string[];
  readonly bones: readonly string[];
  readonly contours: readonly string[];
  /** Finer lines, for close-ups alone. */
  readonly details?: readonly string[];
}

export interface ShapedBody {
  readonly muscle: string | null;
  readonly skin: boolean;
  readonly outline: readonly Anchor[];
  readonly fibres: readonly (readonly Anchor[])[];
  /** The fibres between those, for close-ups alone. */
  readonly fineFibres: readonly (readonly Anchor[])[];
}

const samePlace = (a: BodyPoint, b: BodyPoint): boolean => a.across === b.across && a.down === b.down;
const cornered = (point: Anchor): Anchor => ({ ...point, corner: true });

function ends(points: readonly Anchor[]): readonly [Anchor, Anchor] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new Error('a muscle body needs two edges');
  return [first, last];
}

const fibreSteps = 13;
const lineSteps = 101;

/** The outline of a muscle body, and fibre lines that follow its two edges and the bends of both its ends. */
export function shapeBody(body: DrawnBody): ShapedBody {
  const parts = body.edges.split('|').map((part) => (part.trim() === '' ? [] : anchors(part)));
  const [one = [], other = [], origin = [], insertion = []] = parts;
  const [oneStart, oneEnd] = ends(one);
  const [otherStart, otherEnd] = ends(other);

  const outline = [
    cornered(oneStart),
    ...one.slice(1, -1),
    cornered(oneEnd),
    ...insertion,
    ...(samePlace(oneEnd, otherEnd) ? [] : [cornered(otherEnd)]),
    ...other.slice(1, -1).reverse(),
    ...(samePlace(oneStart, otherStart) ? [] : [cornered(otherStart)]),
    ...[...origin].reverse(),
  ];

  const alongOne = evenPoints(one, fibreSteps);
  const alongOther = evenPoints(other, fibreSteps);
  const alongOrigin = evenPoints([oneStart, ...origin, otherStart], lineSteps);
  const alongInsertion = evenPoints([oneEnd, ...insertion, otherEnd], lineSteps);

  const fibreAt = (t: number, trim: number): readonly Anchor[] => {
    const start = alongOrigin[Math.round(t * (lineSteps - 1))] ?? oneStart;
    const end = alongInsertion[Math.round(t * (lineSteps - 1))] ?? oneEnd;
    return alongOne.flatMap((near, step): Anchor[] => {
      const s = step / (fibreSteps - 1);
      const far = alongOther[step];
      if (far === undefined || s < trim || s > 1 - trim) return [];
      const blend = (key: 'across' | 'down'): number =>
        (1 - t) * near[key] +
        t * far[key] +
        (1 - s) * (start[key] - (1 - t) * oneStart[key] - t * otherStart[key]) +
        s * (end[key] - (1 - t) * oneEnd[key] - t * otherEnd[key]);
      return [{ across: blend('across'), down: blend('down'), corner: false }];
    });
  };
  const spaces = body.fibres + 1;

  return {
    muscle: body.muscle,
    skin: body.skin === true,
    outline: body.bare === true ? [] : outline,
    // Every other fibre is shorter, as in a pen drawing; none touches the ends.
    fibres: Array.from({ length: body.fibres }, (_, number) =>
      fibreAt((number + 1) / spaces, number % 2 === 1 ? 0.16 : 0.08),
    ),
    fineFibres:
      body.skin === true
        ? []
        : Array.from({ length: spaces }, (_, number) =>
            fibreAt((number + 0.5) / spaces, number % 2 === 1 ? 0.2 : 0.12),
          ),
  };
}
