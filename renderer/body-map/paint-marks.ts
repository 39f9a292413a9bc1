import { type Panel, panelShowing, type Scene } from '../../shared/domain/body/scenes.ts';
import { spreadMarks } from '../../shared/domain/body/spread-marks.ts';
import type { BodyMapMark } from './body-map-types.ts';
import { boxOfPanel, type Pane, paintedAt, type ScreenPoint, type Viewport } from './viewport.ts';

/** A mark and where it is painted in its panel: aside of its site when marks crowd. Pixels from the panel's corner. */
export interface PaintedMark {
  readonly mark: BodyMapMark;
  readonly number: number;
  readonly site: ScreenPoint;
  readonly place: ScreenPoint;
}

/** Half a chosen mark with its ring, in pixels. */
const markReach = 16;

/** The number of a mark: its own, or its place in the ledger. */
export function numberOf(mark: BodyMapMark, index: number): number {
  return mark.number ?? index + 1;
}

/** Where a position lies in a panel, in pixels from the panel's corner. */
export function placeInPanel(
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  panel: Panel,
  position: BodyMapMark['position'],
): ScreenPoint {
  const corner = boxOfPanel(scene, viewport, pane, panel);
  const { x, y } = paintedAt(scene, viewport, pane, panel, position);
  return { x: x - corner.left, y: y - corner.top };
}

/** The marks of one panel, painted at a zoom. */
export function paintMarks(
  marks: readonly BodyMapMark[],
  scene: Scene,
  viewport: Viewport,
  pane: Pane,
  panel: Panel,
): readonly PaintedMark[] {
  const own = marks.flatMap((mark, index) =>
    panelShowing(scene, mark.position) === panel
      ? [
          {
            mark,
            number: numberOf(mark, index),
            site: placeInPanel(scene, viewport, pane, panel, mark.position),
          },
        ]
      : [],
  );
  return spreadMarks(own.map(({ site }) => site)).flatMap(({ x, y }, index): PaintedMark[] => {
    const entry = own[index];
    // The caption of a close-up stands right above its panel.
    const place = { x, y: scene.isCloseUp ? Math.max(markReach, y) : y };
    return entry === undefined ? [] : [{ ...entry, place }];
  });
}
