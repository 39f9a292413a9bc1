import type { FigureSide } from '../../shared/domain/body/figure/figure.ts';
import type { BodyMapMark } from './body-map-types.ts';
import { paintedAt, type ScreenPoint } from './map-geometry.ts';
import { spreadMarks } from './spread-marks.ts';

/** A mark and where it is painted on its side: aside of its site when marks crowd. Pixels from the view's corner. */
export interface PaintedMark {
  readonly mark: BodyMapMark;
  readonly number: number;
  readonly place: ScreenPoint;
}

/** The number of a mark: its own, or its place in the ledger. */
export function numberOf(mark: BodyMapMark, index: number): number {
  return mark.number ?? index + 1;
}

/** The marks of one side of the figure, painted at a size. */
export function paintMarks(
  marks: readonly BodyMapMark[],
  side: FigureSide,
  size: { readonly width: number; readonly height: number },
): readonly PaintedMark[] {
  const own = marks.flatMap((mark, index) =>
    mark.position.view === side ? [{ mark, number: numberOf(mark, index) }] : [],
  );
  const sites = own.map(({ mark }) => {
    const { x, y } = paintedAt(mark.position);
    return { x: x * size.width, y: y * size.height };
  });
  return spreadMarks(sites).flatMap((place, index): PaintedMark[] => {
    const entry = own[index];
    return entry === undefined ? [] : [{ ...entry, place }];
  });
}
