import { type BodyPoint, type BodyPosition, positionAt } from '../../../../shared/domain/body/body-space.ts';
import { type LandmarkName, landmarkPoint } from '../../../../shared/domain/body/landmarks.ts';

/**
 * Where published guides say to find a muscle, in words of landmarks and finger breadths, and the muscle meant. The
 * words follow SENIAM's electrode placements (S), Perotto's needle electrode guide (P) and common
 * palpation (C); the coordinates follow from the landmark table alone, never from the outlines of the muscles.
 */
export interface LabelledTap {
  readonly words: string;
  readonly source: 'S' | 'P' | 'C';
  readonly position: BodyPosition;
  /** Any of these is right. */
  readonly muscles: readonly string[];
}

/** One finger breadth: 19 mm of 1.75 m. */
export const finger = 11;

type Side = 'front' | 'back' | 'right' | 'dorsum' | 'sole';

function at<View extends Side>(view: View, name: LandmarkName<View>): BodyPoint {
  return landmarkPoint(view, name);
}

export function between(from: BodyPoint, to: BodyPoint, part: number): BodyPoint {
  return {
    across: from.across + (to.across - from.across) * part,
    down: from.down + (to.down - from.down) * part,
  };
}

/**
 * Moves by finger breadths: away from the midline, forward on the right side, and down; negative is the other way.
 */
export function moved(point: BodyPoint, lateral: number, down: number): BodyPoint {
  return { across: point.across + lateral * finger, down: point.down + down * finger };
}

/** Some finger breadths from one point on the way to another. */
export function towards(from: BodyPoint, to: BodyPoint, fingers: number): BodyPoint {
  const length = Math.hypot(to.across - from.across, to.down - from.down);
  return between(from, to, (fingers * finger) / length);
}

export const front = (name: LandmarkName<'front'>): BodyPoint => at('front', name);
export const back = (name: LandmarkName<'back'>): BodyPoint => at('back', name);
export const right = (name: LandmarkName<'right'>): BodyPoint => at('right', name);
export const dorsum = (name: LandmarkName<'dorsum'>): BodyPoint => at('dorsum', name);
export const sole = (name: LandmarkName<'sole'>): BodyPoint => at('sole', name);

export function tap(
  view: Side,
  source: LabelledTap['source'],
  words: string,
  point: BodyPoint,
  ...muscles: string[]
): LabelledTap {
  return { words, source, position: positionAt(view, point), muscles };
}
