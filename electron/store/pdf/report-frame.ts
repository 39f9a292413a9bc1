import { blockIn, elementIn, type StyledText, type TextCanvas } from './document-canvas.ts';
import type { DocumentFonts } from './document-fonts.ts';
import {
  bottom,
  type Column,
  clinicOffset,
  color,
  footTop,
  headColumns,
  laterTop,
  left,
  right,
  styles,
  top,
} from './document-style.ts';
import { PageFlow } from './page-flow.ts';
import type { RenderedPdf } from './pdf-file.ts';
import { endPdf, startPdf } from './pdf-file.ts';

/** What stands around the content of a document of the record, in the words it is printed in. */
export type ReportFrame = {
  /** Of the file, for its window and for screen readers. */
  fileTitle: string;
  title: string;
  clinicName: string;
  clinicLines: readonly string[];
  headFacts: readonly (readonly [string, string])[];
  person: { label: string; name: string; lines: readonly string[] };
  /** Of the pages after the first. */
  runningHead: string;
  page: (page: number, pages: number) => string;
  /** Day it was made on, `YYYY-MM-DD`. */
  madeOn: string;
};

/** What the content of a document is drawn with. */
export type ReportCanvas = TextCanvas & {
  flow: PageFlow;
  root: ReturnType<typeof startPdf>['root'];
  frame: ReportFrame;
};

/** From margin to margin. */
export const whole: Column = { x: left, width: right - left, align: 'left' };
const foot: Column = { ...whole, align: 'right' };

/** Begins a tagged PDF in letter size, with its head drawn, in the paper and type of the receipts. */
export function startReport(frame: ReportFrame, fonts: DocumentFonts, language: string): ReportCanvas {
  const { pdf, setter, root } = startPdf({
    fonts,
    language,
    title: frame.fileTitle,
    author: frame.clinicName,
    drawnOn: frame.madeOn,
  });
  const runningHead = () => drawRunningHead(canvas);
  const flow = new PageFlow(pdf, setter, { firstTop: top, laterTop, bottom, runningHead });
  const canvas: ReportCanvas = { pdf, setter, flow, root, frame };
  drawHead(canvas);
  return canvas;
}

/** Numbers the pages and ends the document. */
export function endReport(canvas: ReportCanvas): RenderedPdf {
  drawFeet(canvas);
  return { bytes: endPdf(canvas.pdf), missingGlyphs: [...canvas.setter.missingGlyphs] };
}

/** A hairline from margin to margin where the next row begins. */
export function ruleHere({ flow }: ReportCanvas): void {
  flow.artifact('Layout', () => flow.rule(left, right, flow.y, color.line, 0.6));
}

function drawHead(canvas: ReportCanvas): void {
  const { frame, flow, root } = canvas;
  const clinic: StyledText[] = [
    [frame.clinicName, styles.clinicName],
    ...frame.clinicLines.map((line): StyledText => [line, styles.quietText]),
  ];
  flow.row([
    blockIn(canvas, root, 'P', headColumns.clinic, clinic, clinicOffset),
    blockIn(canvas, root, 'H1', headColumns.title, [[frame.title, styles.title]]),
  ]);
  flow.y += 12;
  ruleHere(canvas);
  flow.y += 14;
  const before = flow.y;
  flow.row([
    blockIn(canvas, root, 'P', headColumns.clinic, [
      [frame.person.label, styles.label],
      [frame.person.name, styles.personName],
      ...frame.person.lines.map((line): StyledText => [line, styles.text]),
    ]),
  ]);
  const after = flow.y;
  flow.y = before;
  for (const [label, value] of frame.headFacts) {
    const line = elementIn(canvas, root, 'P');
    flow.row([
      blockIn(canvas, line, 'Span', headColumns.label, [[label, styles.quietText]]),
      blockIn(canvas, line, 'Span', headColumns.value, [[value, styles.strongText]]),
    ]);
  }
  flow.y = Math.max(after, flow.y) + 6;
}

function drawRunningHead({ frame, setter, flow }: ReportCanvas): void {
  const name = setter.fittedLine(frame.person.name, styles.small, 240);
  const title = setter.fittedLine(frame.runningHead, styles.small, 240);
  if (name) flow.drawLine(name, { x: left, width: 240, align: 'left' }, top);
  if (title) flow.drawLine(title, { x: right - 240, width: 240, align: 'right' }, top);
  flow.rule(left, right, top + 17, color.line, 0.6);
}

function drawFeet({ frame, pdf, setter, flow }: ReportCanvas): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const page = setter.fittedLine(frame.page(index + 1, count), styles.small, foot.width);
    flow.artifact('Pagination', () => {
      flow.rule(left, right, footTop - 6, color.line, 0.6);
      if (page) flow.drawLine(page, foot, footTop);
    });
  }
}
