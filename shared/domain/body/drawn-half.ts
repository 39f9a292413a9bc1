import { type BodyPoint, type BodyPosition, type BodyView, pointOf, positionAt } from './body-space.ts';

/**
 * Views as data is written for them, once: `side` stands for left and right, forward positive as on the right side; the
 * others are written for the half at the right of the drawing.
 */
export const drawnViews = ['front', 'back', 'side', 'dorsum', 'sole'] as const;
export type DrawnView = (typeof drawnViews)[number];

/** The drawing that shows a view. */
export function drawnViewOf(view: BodyView): DrawnView {
  return view === 'left' || view === 'right' ? 'side' : view;
}

/** A position as a point of what is written once: mirrored where it lies on the other half, or on the left side. */
export function onDrawnHalf(position: BodyPosition): BodyPoint {
  const { across, down } = pointOf(position);
  if (position.view === 'right') return { across, down };
  return { across: position.view === 'left' ? -across : Math.abs(across), down };
}

/** True where a side of the patient is at the right of a view's drawing; the side view of the right faces right. */
export function isDrawnRight(view: DrawnView, side: 'left' | 'right'): boolean {
  return view === 'back' || view === 'side' ? side === 'right' : side === 'left';
}

/** A point that is written once, as the position on a side of the patient. */
export function positionOnHalf(view: DrawnView, point: BodyPoint, side: 'left' | 'right'): BodyPosition {
  const across = isDrawnRight(view, side) ? point.across : -point.across;
  return positionAt(view === 'side' ? side : view, { across, down: point.down });
}
