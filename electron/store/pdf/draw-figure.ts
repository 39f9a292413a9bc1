import { bodyFigure, figureMidline } from '../../../shared/domain/body/figure/figure.ts';
import type { PaperPanel } from './map-layout.ts';

/** Greys that a copier and a black-and-white printer keep apart; thickness in points. */
const pens = {
  outline: { grey: '#6f6f6f', thickness: 0.7 },
  body: { grey: '#b4b4b4', thickness: 0.35 },
  fibres: { grey: '#d9d9d9', thickness: 0.25 },
  tendons: { grey: '#bcbcbc', thickness: 0.3 },
  contours: { grey: '#a0a0a0', thickness: 0.35 },
  bones: { grey: '#999999', thickness: 0.4 },
} as const;
type Pen = keyof typeof pens;
const paperWhite = '#ffffff';

/** Draws the figure of a panel as paths, its upper left corner at a point of the page. Marks go over it. */
export function drawFigure(
  pdf: PDFKit.PDFDocument,
  { panel, scale, width, height }: PaperPanel,
  corner: { x: number; y: number },
): void {
  const { outline, bodies, tendons, contours, bones } = bodyFigure[panel.view];
  const stroke = (path: string, pen: Pen) => {
    if (path === '') return;
    pdf
      .path(path)
      .lineWidth(pens[pen].thickness / scale)
      .stroke(pens[pen].grey);
  };
  const cover = (path: string, pen: Pen) => {
    pdf
      .path(path)
      .lineWidth(pens[pen].thickness / scale)
      .fillAndStroke(paperWhite, pens[pen].grey);
  };
  pdf.save();
  pdf.rect(corner.x, corner.y, width, height).clip();
  pdf
    .translate(corner.x, corner.y)
    .scale(scale)
    .translate(-(panel.across + figureMidline), -panel.down);
  pdf.lineCap('round').lineJoin('round');
  pdf.save();
  pdf.path(outline).clip();
  for (const { path, fibres } of bodies) {
    // What lies behind a muscle is hidden by it.
    if (path !== '') cover(path, 'body');
    stroke(fibres, 'fibres');
  }
  stroke(tendons, 'tendons');
  stroke(contours, 'contours');
  for (const { path, closed } of bones) (closed ? cover : stroke)(path, 'bones');
  pdf.restore();
  stroke(outline, 'outline');
  pdf.restore();
}
