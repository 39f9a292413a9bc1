import { z } from 'zod';

/**
 * The space in which marks on the body are kept, whatever drawing shows them.
 *
 * Each view is a unit square over an upright adult, palms forward. `y` runs from the crown (0) to the sole (1).
 * `x` runs from left to right as seen on the drawing and spans half a body height, so that both axes are
 * measured by the same rule:
 * - front: 0.5 is the midline; x < 0.5 is the patient's right half, x > 0.5 the patient's left.
 * - back: 0.5 is the midline; x < 0.5 is the patient's left half, x > 0.5 the patient's right.
 * - left (the patient's left side is seen): 0.5 is the frontal plane through the greater trochanter; x < 0.5 is in front.
 * - right (the patient's right side is seen): the same plane at 0.5; x > 0.5 is in front.
 * - dorsum (both feet from above, toes down) and sole (both feet from below, toes up): 0.5 is between the feet; x < 0.5 is
 *   the right foot, x > 0.5 the left. The heel of the sole and the tips of the toes of the dorsum touch y = 1.
 *
 * What a place means is fixed by the landmarks, not by a drawing: another figure is drawn, or warped, to fit them.
 */
export const bodySpaceVersion = 1;

export const bodyViews = ['front', 'back', 'left', 'right', 'dorsum', 'sole'] as const;
export type BodyView = (typeof bodyViews)[number];

/** A point on the body, as it is kept in the record. */
export const bodyPosition = z.object({
  view: z.enum(bodyViews),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  bodySpaceVersion: z.literal(bodySpaceVersion),
});
export type BodyPosition = z.infer<typeof bodyPosition>;

/** Width of a view, in body heights. */
export const bodyViewWidth = 0.5;

/** Sites nearer to the midline than this (in body heights, about half a centimetre) belong to neither side. */
export const midlineTolerance = 0.003;

export const bodySides = ['left', 'right', 'midline'] as const;
/** The patient's own side. */
export type BodySide = (typeof bodySides)[number];

/**
 * The same point by the rule the figure and the muscle places are drawn with: thousandths of body height,
 * `across` from the midline (positive to the right of the drawing), `down` from the crown.
 */
export interface BodyPoint {
  readonly across: number;
  readonly down: number;
}

const steps = 10_000;

/** Keeps a coordinate in the view and to a ten-thousandth, finer than any pen. */
function kept(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * steps) / steps;
}

/** The position at a point of a view; a point beyond the view is moved to its edge. */
export function positionAt(view: BodyView, point: BodyPoint): BodyPosition {
  return {
    view,
    x: kept(0.5 + point.across / (1000 * bodyViewWidth)),
    y: kept(point.down / 1000),
    bodySpaceVersion,
  };
}

/**
 * The point of a position, in thousandths of body height. Counted in whole steps, so that a position and its mirror
 * image are equally far from the midline to the last bit.
 */
export function pointOf(position: Pick<BodyPosition, 'x' | 'y'>): BodyPoint {
  const perStep = 1000 / steps;
  return {
    across: Math.round((position.x - 0.5) * steps) * perStep * bodyViewWidth,
    down: Math.round(position.y * steps) * perStep,
  };
}

const opposite: Readonly<Record<BodyView, BodyView>> = {
  front: 'front',
  back: 'back',
  left: 'right',
  right: 'left',
  dorsum: 'dorsum',
  sole: 'sole',
};

/** The same place on the other side of the body. */
export function mirrorPosition(position: BodyPosition): BodyPosition {
  return { ...position, view: opposite[position.view], x: kept(1 - position.x) };
}

/** The patient's side a position lies on. */
export function sideOf(position: BodyPosition): BodySide {
  if (position.view === 'left' || position.view === 'right') return position.view;
  const across = (position.x - 0.5) * bodyViewWidth;
  if (Math.abs(across) < midlineTolerance) return 'midline';
  const drawnRight = across > 0;
  return drawnRight === (position.view === 'back') ? 'right' : 'left';
}

/** Distance on the drawing between two positions of one view, in body heights; Infinity between two views. */
export function distanceBetween(a: BodyPosition, b: BodyPosition): number {
  if (a.view !== b.view) return Number.POSITIVE_INFINITY;
  return Math.hypot((a.x - b.x) * bodyViewWidth, a.y - b.y);
}
