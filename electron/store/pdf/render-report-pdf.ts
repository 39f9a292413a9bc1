import { blockIn, elementIn } from './document-canvas.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { type Column, color, left, right, styles } from './document-style.ts';
import type { RenderedPdf } from './pdf-file.ts';
import {
  endReport,
  type ReportCanvas,
  type ReportFrame,
  ruleHere,
  startReport,
  whole,
} from './report-frame.ts';

/** A part under a heading: facts with their labels, then lines of text. */
export type ReportPart = {
  heading: string;
  facts: readonly (readonly [string, string])[];
  lines: readonly string[];
};

/** A document of the record as plain data, in the words it is printed in. */
export type ReportDocument = ReportFrame & {
  parts: readonly ReportPart[];
  /** Labels of the lines to sign on; none where nobody signs. */
  signatures: readonly string[];
  closing: string;
};

const labelColumn: Column = { x: left, width: 132, align: 'left' };
const valueColumn: Column = { x: left + 140, width: right - left - 140, align: 'left' };
const partHeading = { ...styles.personName, size: 11, leading: 17 };
const signatureRoom = 34;

/** Draws a report as a tagged PDF in letter size with the paper and type of the receipts. */
export function renderReportPdf(
  report: ReportDocument,
  fonts: DocumentFonts,
  language = 'en-CA',
): RenderedPdf {
  const canvas = startReport(report, fonts, language);
  const { flow, root } = canvas;
  for (const part of report.parts) drawPart(canvas, part);
  drawSignatures(canvas, report.signatures);
  flow.y += 10;
  flow.row([blockIn(canvas, root, 'P', whole, [[report.closing, styles.small]])]);
  return endReport(canvas);
}

function drawPart(canvas: ReportCanvas, { heading, facts, lines }: ReportPart): void {
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

function drawSignatures(canvas: ReportCanvas, signatures: readonly string[]): void {
  const { flow, root } = canvas;
  if (signatures.length === 0) return;
  const width = 220;
  flow.keepTogether(signatureRoom + 40);
  flow.y += signatureRoom;
  flow.artifact('Layout', () => {
    signatures.forEach((_, index) => {
      const x = left + index * (width + 40);
      flow.rule(x, x + width, flow.y, color.quiet, 0.6);
    });
  });
  flow.y += 3;
  flow.row(
    signatures.map((label, index) =>
      blockIn(canvas, root, 'P', { x: left + index * (width + 40), width, align: 'left' }, [
        [label, styles.small],
      ]),
    ),
  );
}
