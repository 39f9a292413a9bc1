import type { DocumentFile } from '../../../shared/contract/record-file.ts';
import { documents } from '../../../shared/messages/en/documents.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import { documentWords } from '../pdf/document-words.ts';
import { renderReceiptPdf } from '../pdf/render-receipt-pdf.ts';
import { receipts } from '../services/receipts.ts';
import { pdfRecordFile } from './pdf-record-file.ts';

const translate = documentWords({ documents });

/** Hands out an invoice or receipt as a PDF. It is on record before it is drawn. */
export function invoicePdf(parts: StoreParts) {
  return (call: HandlerCall<{ id: string; receiptId: string }>): DocumentFile => {
    const { document, duplicate, copy } = runService(parts, call, receipts.handOut, call.input);
    const drawn = renderReceiptPdf(document, {
      fonts: documentFonts(),
      translate,
    });
    // Copies lie beside each other in the folder: none may take the place of an earlier one.
    const fileName = copy === 1 ? `${document.number}.pdf` : `${document.number} (${copy}).pdf`;
    return { ...pdfRecordFile(fileName, drawn), duplicate };
  };
}
