import { pointOf } from '../../shared/domain/body/body-space.ts';
import { type Panel, panelShowing, type Scene } from '../../shared/domain/body/scenes.ts';
import { spreadMarks } from '../../shared/domain/body/spread-marks.ts';
import type { BodyMapMark } from './body-map-types.ts';
import type { ScreenPoint } from './viewport.ts';

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

/**
 * Where a position lies in a panel, in pixels from the panel's corner, at so many pixels for a thousandth of body
 * height. What part of the panel is seen does not matter: while the map is panned no mark is painted anew.
 */
export function placeInPanel(panel: Panel, position: BodyMapMark['position'], scale: number): ScreenPoint {
  const { across, down } = pointOf(position);
  return { x: (across - panel.across) * scale, y: (down - panel.down) * scale };
}

/** The marks of one panel, painted at a scale. */
export function paintMarks(
  marks: readonly BodyMapMark[],
  scene: Scene,
  panel: Panel,
  scale: number,
): readonly PaintedMark[] {
  const own = marks.flatMap((mark, index) =>
    panelShowing(scene, mark.position) === panel
      ? [{ mark, number: numberOf(mark, index), site: placeInPanel(panel, mark.position, scale) }]
      : [],
  );
  return spreadMarks(own.map(({ site }) => site)).flatMap(({ x, y }, index): PaintedMark[] => {
    const entry = own[index];
    // The caption of a close-up stands right above its panel.
    const place = { x, y: scene.isCloseUp ? Math.max(markReach, y) : y };
    return entry === undefined ? [] : [{ ...entry, place }];
  });
}
