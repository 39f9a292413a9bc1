import PDFDocument from 'pdfkit';
import type { ReceiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { type Cents, formatCents } from '../../../shared/domain/money.ts';
import { type DocumentFonts, forgetEarlierDocuments } from './document-fonts.ts';
import { letter, PageFlow } from './page-flow.ts';
import { printable } from './printable-text.ts';
import type { ReceiptCanvas } from './receipt-canvas.ts';
import { drawClosing } from './receipt-closing.ts';
import { drawFeet, drawRunningHead } from './receipt-frame.ts';
import { drawHead } from './receipt-head.ts';
import { bottom, laterTop, top } from './receipt-style.ts';
import { drawServiceTable } from './receipt-table.ts';
import { fileTitle, receiptWords, type Translate } from './receipt-words.ts';
import { TextSetter } from './text-setter.ts';

export type RenderOptions = { fonts: DocumentFonts; translate: Translate; language?: string };

export type RenderedPdf = {
  bytes: Uint8Array;
  /** Characters that no font could draw, each once; a mark stands in their place. Tell the user. */
  missingGlyphs: string[];
};

/**
 * Draws a receipt or invoice as a tagged PDF in letter size with selectable text. Equal input gives equal bytes:
 * the dates inside are those of the document, not of the clock.
 */
export function renderReceiptPdf(document: ReceiptDocument, options: RenderOptions): RenderedPdf {
  const { fonts, translate, language = 'en-CA' } = options;
  forgetEarlierDocuments(fonts);
  const words = receiptWords(translate);
  const drawnOn = new Date(`${document.duplicate?.reissuedOn ?? document.issuedOn}T00:00:00.000Z`);
  const pdf = new PDFDocument({
    size: [letter.width, letter.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // None of the built-in fonts: they hold only Western European letters and are not embedded.
    font: '',
    info: {
      Title: printable(fileTitle(document, words)).text,
      Author: printable(document.clinic.name).text,
      Creator: 'Tautband',
      Producer: 'Tautband',
      CreationDate: drawnOn,
      ModDate: drawnOn,
    },
  });
  for (const [name, font] of Object.entries(fonts)) registerParsedFont(pdf, name, font);

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const setter = new TextSetter(pdf, fonts);
  const runningHead = () => drawRunningHead(canvas);
  const flow = new PageFlow(pdf, setter, { firstTop: top, laterTop, bottom, runningHead });
  const money = (amount: Cents) => formatCents(amount, language);
  const canvas: ReceiptCanvas = { receipt: document, pdf, setter, flow, words, money, root };
  drawHead(canvas);
  drawServiceTable(canvas);
  drawClosing(canvas);
  drawFeet(canvas);
  pdf.end();
  return { bytes: bytesOf(pdf), missingGlyphs: [...setter.missingGlyphs] };
}

/** Pdfkit takes a parsed font, though its types know only of files and their bytes. */
function registerParsedFont(pdf: PDFKit.PDFDocument, name: string, font: object): void {
  pdf.registerFont(name, font as Uint8Array);
}

/** Pdfkit writes synchronously; when it has ended, its stream holds the whole file. */
function bytesOf(pdf: PDFKit.PDFDocument): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let chunk: unknown = pdf.read(); chunk !== null; chunk = pdf.read()) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
