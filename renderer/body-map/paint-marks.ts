import type { FigureSide } from '../../shared/domain/body/figure/figure.ts';
import type { BodyMapMark } from './body-map-types.ts';
import { spreadMarks } from './spread-marks.ts';
import { boxOfView, type Pane, paintedAt, type Scene, type ScreenPoint, type Viewport } from './viewport.ts';

/** A mark and where it is painted on its view: aside of its site when marks crowd. Pixels from the view's corner. */
export interface PaintedMark {
  readonly mark: BodyMapMark;
  readonly number: number;
  readonly site: ScreenPoint;
  readonly place: ScreenPoint;
}

/** The number of a mark: its own, or its place in the ledger. */
export function numberOf(mark: BodyMapMark, index: number): number {
  return mark.number ?? index + 1;
}

/** Where a position lies on a view, in pixels from the view's corner. */
export function placeOnView(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  view: FigureSide,
  position: BodyMapMark['position'],
): ScreenPoint {
  const corner = boxOfView(scene, viewport, pane, view);
  const { x, y } = paintedAt(scene, viewport, pane, view, position);
  return { x: x - corner.left, y: y - corner.top };
}

/** The marks of one view of the body, painted at a zoom. */
export function paintMarks(
  marks: readonly BodyMapMark[],
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  view: FigureSide,
): readonly PaintedMark[] {
  const own = marks.flatMap((mark, index) =>
    mark.position.view === view
      ? [
          {
            mark,
            number: numberOf(mark, index),
            site: placeOnView(scene, viewport, pane, view, mark.position),
          },
        ]
      : [],
  );
  return spreadMarks(own.map(({ site }) => site)).flatMap((place, index): PaintedMark[] => {
    const entry = own[index];
    return entry === undefined ? [] : [{ ...entry, place }];
  });
}
