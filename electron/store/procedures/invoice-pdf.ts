import i18next from 'i18next';
import type { DocumentFile } from '../../../shared/contract/billing-records.ts';
import { documents } from '../../../shared/messages/en/documents.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import type { Translate } from '../pdf/receipt-words.ts';
import { renderReceiptPdf } from '../pdf/render-receipt-pdf.ts';
import { receipts } from '../services/receipts.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { documents } } },
  interpolation: { escapeValue: false },
});

// The documents name their own keys; a key that is missing shows as itself, and their test finds it.
const translate = catalogue.t as unknown as Translate;

/** Hands out an invoice or receipt as a PDF. It is on record before it is drawn. */
export function invoicePdf(parts: StoreParts) {
  return (call: HandlerCall<{ id: string; receiptId: string }>): DocumentFile => {
    const { document, duplicate, copy } = runService(parts, call, receipts.handOut, call.input);
    const { bytes, missingGlyphs } = renderReceiptPdf(document, {
      fonts: documentFonts(),
      translate,
    });
    return {
      // Copies lie beside each other in the folder: none may take the place of an earlier one.
      fileName: copy === 1 ? `${document.number}.pdf` : `${document.number} (${copy}).pdf`,
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
      duplicate,
      missingGlyphs,
    };
  };
}
