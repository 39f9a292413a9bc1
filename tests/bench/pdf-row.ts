import PDFDocument from 'pdfkit';
import { type DocumentFonts, loadDocumentFonts } from '../../electron/store/pdf/document-fonts.ts';
import { renderReceiptPdf } from '../../electron/store/pdf/render-receipt-pdf.ts';
import { receiptDocument } from '../../shared/domain/invoices/receipt-document.ts';
import { type ReadPage, readPdf } from '../store/pdf/read-pdf.ts';
import { paidInvoice, translate } from '../store/pdf/receipt-fixture.ts';
import { sideBySide } from './measure.ts';
import { type BenchRow, pairRow } from './table.ts';

const pages = 500;
const pageHeight = 792;

/** The same words at the same places with bare pdfkit, the font already parsed. */
function barePdf(pieces: ReadPage['pieces'], fonts: DocumentFonts): Promise<number> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'LETTER', margin: 0, font: '' });
    let bytes = 0;
    pdf.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    pdf.on('end', () => resolve(bytes));
    // pdfkit takes a parsed font; its types know only files and bytes.
    pdf.registerFont('regular', fonts.regular as never);
    pdf.font('regular').fontSize(9);
    for (const { text, x, y } of pieces) pdf.text(text, x, pageHeight - y, { lineBreak: false });
    pdf.end();
  });
}

/** One-page receipts: ours, tagged and laid out, against the same words bare. */
export async function pdfRow(): Promise<BenchRow> {
  const fonts = loadDocumentFonts();
  const ours = (number: number) => {
    const invoice = { ...paidInvoice, number: `PT-${String(number).padStart(6, '0')}` };
    return renderReceiptPdf(receiptDocument(invoice, { duplicate: null }), { fonts, translate });
  };
  const { pages: read } = await readPdf(ours(1).bytes);
  const pieces = (read[0]?.pieces ?? []).filter(({ text }) => text.trim() !== '');
  const pair = await sideBySide(pages, ours, () => barePdf(pieces, fonts));
  return pairRow(`one of ${pages} one-page PDFs`, pair);
}
