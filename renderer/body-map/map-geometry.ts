import {
  type BodyPoint,
  type BodyPosition,
  pointOf,
  positionAt,
} from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureFrame, figureMidline } from '../../shared/domain/body/figure/figure.ts';

/** A point on the screen, in pixels from the corner of a view. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The box of a view on the screen. */
export interface ViewBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The position under a pointer. */
export function positionUnder(side: FigureSide, box: ViewBox, pointer: ScreenPoint): BodyPosition {
  const point: BodyPoint = {
    across: ((pointer.x - box.left) / box.width) * figureFrame.width - figureMidline,
    down: ((pointer.y - box.top) / box.height) * figureFrame.height + figureFrame.top,
  };
  return positionAt(side, point);
}

/** Where a position is painted, as parts of the width and height of its view. */
export function paintedAt(position: BodyPosition): ScreenPoint {
  const { across, down } = pointOf(position);
  return {
    x: (across + figureMidline) / figureFrame.width,
    y: (down - figureFrame.top) / figureFrame.height,
  };
}
