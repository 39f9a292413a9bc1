import type { ReceiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { type Cents, formatCents } from '../../../shared/domain/money.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { bottom, laterTop, top } from './document-style.ts';
import type { Translate } from './document-words.ts';
import { PageFlow } from './page-flow.ts';
import { endPdf, type RenderedPdf, startPdf } from './pdf-file.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';
import { drawClosing } from './receipt-closing.ts';
import { drawFeet, drawRunningHead } from './receipt-frame.ts';
import { drawHead } from './receipt-head.ts';
import { drawServiceTable } from './receipt-table.ts';
import { fileTitle, receiptWords } from './receipt-words.ts';

export type RenderOptions = { fonts: DocumentFonts; translate: Translate; language?: string };

/**
 * Draws a receipt or invoice as a tagged PDF in letter size with selectable text. Equal input gives equal bytes:
 * the dates inside are those of the document, not of the clock.
 */
export function renderReceiptPdf(document: ReceiptDocument, options: RenderOptions): RenderedPdf {
  const { fonts, translate, language = 'en-CA' } = options;
  const words = receiptWords(translate);
  const { pdf, setter, root } = startPdf({
    fonts,
    language,
    title: fileTitle(document, words),
    author: document.clinic.name,
    drawnOn: document.duplicate?.reissuedOn ?? document.issuedOn,
  });
  const runningHead = () => drawRunningHead(canvas);
  const flow = new PageFlow(pdf, setter, { firstTop: top, laterTop, bottom, runningHead });
  const money = (amount: Cents) => formatCents(amount, language);
  const canvas: ReceiptCanvas = { receipt: document, pdf, setter, flow, words, money, root };
  drawHead(canvas);
  drawServiceTable(canvas);
  drawClosing(canvas);
  drawFeet(canvas);
  return { bytes: endPdf(pdf), missingGlyphs: [...setter.missingGlyphs] };
}
