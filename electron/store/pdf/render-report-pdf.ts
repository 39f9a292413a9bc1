import type { DocumentFonts } from './document-fonts.ts';
import { PageFlow } from './page-flow.ts';
import { endPdf, startPdf } from './pdf-file.ts';
import { blockIn, elementIn, type StyledText, type TextCanvas } from './receipt-canvas.ts';
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
} from './receipt-style.ts';
import type { RenderedPdf } from './render-receipt-pdf.ts';

/** A part under a heading: facts with their labels, then lines of text. */
export type ReportPart = {
  heading: string;
  facts: readonly (readonly [string, string])[];
  lines: readonly string[];
};

/** A document of the record as plain data, in the words it is printed in. */
export type ReportDocument = {
  /** Of the file, for its window and for screen readers. */
  fileTitle: string;
  title: string;
  clinicName: string;
  clinicLines: readonly string[];
  headFacts: readonly (readonly [string, string])[];
  person: { label: string; name: string; lines: readonly string[] };
  parts: readonly ReportPart[];
  /** Labels of the lines to sign on; none where nobody signs. */
  signatures: readonly string[];
  closing: string;
  /** Of the pages after the first. */
  runningHead: string;
  page: (page: number, pages: number) => string;
  /** Day it was made on, `YYYY-MM-DD`. */
  madeOn: string;
};

type Canvas = TextCanvas & {
  flow: PageFlow;
  root: ReturnType<typeof startPdf>['root'];
  report: ReportDocument;
};

const whole: Column = { x: left, width: right - left, align: 'left' };
const labelColumn: Column = { x: left, width: 132, align: 'left' };
const valueColumn: Column = { x: left + 140, width: right - left - 140, align: 'left' };
const foot: Column = { x: left, width: right - left, align: 'right' };
const partHeading = { ...styles.personName, size: 11, leading: 17 };
const signatureRoom = 34;

/** Draws a report as a tagged PDF in letter size with the paper and type of the receipts. */
export function renderReportPdf(
  report: ReportDocument,
  fonts: DocumentFonts,
  language = 'en-CA',
): RenderedPdf {
  const { pdf, setter, root } = startPdf({
    fonts,
    language,
    title: report.fileTitle,
    author: report.clinicName,
    drawnOn: report.madeOn,
  });
  const runningHead = () => drawRunningHead(canvas);
  const flow = new PageFlow(pdf, setter, { firstTop: top, laterTop, bottom, runningHead });
  const canvas: Canvas = { pdf, setter, flow, root, report };
  drawHead(canvas);
  for (const part of report.parts) drawPart(canvas, part);
  drawSignatures(canvas);
  flow.y += 10;
  flow.row([blockIn(canvas, root, 'P', whole, [[report.closing, styles.small]])]);
  drawFeet(canvas);
  return { bytes: endPdf(pdf), missingGlyphs: [...setter.missingGlyphs] };
}

function ruleHere({ flow }: Canvas): void {
  flow.artifact('Layout', () => flow.rule(left, right, flow.y, color.line, 0.6));
}

function drawHead(canvas: Canvas): void {
  const { report, flow, root } = canvas;
  const clinic: StyledText[] = [
    [report.clinicName, styles.clinicName],
    ...report.clinicLines.map((line): StyledText => [line, styles.quietText]),
  ];
  flow.row([
    blockIn(canvas, root, 'P', headColumns.clinic, clinic, clinicOffset),
    blockIn(canvas, root, 'H1', headColumns.title, [[report.title, styles.title]]),
  ]);
  flow.y += 12;
  ruleHere(canvas);
  flow.y += 14;
  const before = flow.y;
  flow.row([
    blockIn(canvas, root, 'P', headColumns.clinic, [
      [report.person.label, styles.label],
      [report.person.name, styles.personName],
      ...report.person.lines.map((line): StyledText => [line, styles.text]),
    ]),
  ]);
  const after = flow.y;
  flow.y = before;
  for (const [label, value] of report.headFacts) {
    const line = elementIn(canvas, root, 'P');
    flow.row([
      blockIn(canvas, line, 'Span', headColumns.label, [[label, styles.quietText]]),
      blockIn(canvas, line, 'Span', headColumns.value, [[value, styles.strongText]]),
    ]);
  }
  flow.y = Math.max(after, flow.y) + 6;
}

function drawPart(canvas: Canvas, { heading, facts, lines }: ReportPart): void {
  const { flow, root } = canvas;
  flow.y += 8;
  // A heading does not stand alone at the foot of a page.
  flow.keepTogether(partHeading.leading + 40);
  ruleHere(canvas);
  flow.y += 6;
  flow.row([blockIn(canvas, root, 'H2', whole, [[heading, partHeading]])]);
  flow.y += 2;
  for (const [label, value] of facts) {
    const line = elementIn(canvas, root, 'P');
    flow.row([
      blockIn(canvas, line, 'Span', labelColumn, [[label, styles.quietText]]),
      blockIn(canvas, line, 'Span', valueColumn, [[value, styles.text]]),
    ]);
    flow.y += 1;
  }
  for (const text of lines) {
    flow.row([blockIn(canvas, root, 'P', whole, [[text, styles.text]])]);
    flow.y += 2;
  }
}

function drawSignatures(canvas: Canvas): void {
  const { flow, root, report } = canvas;
  if (report.signatures.length === 0) return;
  const width = 220;
  flow.keepTogether(signatureRoom + 40);
  flow.y += signatureRoom;
  flow.artifact('Layout', () => {
    report.signatures.forEach((_, index) => {
      const x = left + index * (width + 40);
      flow.rule(x, x + width, flow.y, color.quiet, 0.6);
    });
  });
  flow.y += 3;
  flow.row(
    report.signatures.map((label, index) =>
      blockIn(canvas, root, 'P', { x: left + index * (width + 40), width, align: 'left' }, [
        [label, styles.small],
      ]),
    ),
  );
}

function drawRunningHead({ report, setter, flow }: Canvas): void {
  const name = setter.fittedLine(report.person.name, styles.small, 240);
  const title = setter.fittedLine(report.runningHead, styles.small, 240);
  if (name) flow.drawLine(name, { x: left, width: 240, align: 'left' }, top);
  if (title) flow.drawLine(title, { x: right - 240, width: 240, align: 'right' }, top);
  flow.rule(left, right, top + 17, color.line, 0.6);
}

function drawFeet({ report, pdf, setter, flow }: Canvas): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const page = setter.fittedLine(report.page(index + 1, count), styles.small, foot.width);
    flow.artifact('Pagination', () => {
      flow.rule(left, right, footTop - 6, color.line, 0.6);
      if (page) flow.drawLine(page, foot, footTop);
    });
  }
}
