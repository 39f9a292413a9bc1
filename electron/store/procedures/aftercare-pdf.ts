import i18next from 'i18next';
import type { RecordFile } from '../../../shared/contract/reaction-records.ts';
import { aftercare as aftercareWords } from '../../../shared/messages/en/aftercare.ts';
import { aftercareEditions } from '../../../shared/messages/en/aftercare-editions.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { aftercareReport } from '../pdf/aftercare-report.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import type { Translate } from '../pdf/receipt-words.ts';
import { renderReportPdf } from '../pdf/render-report-pdf.ts';
import { aftercare } from '../services/aftercare.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { aftercare: aftercareWords, aftercareEditions } } },
  interpolation: { escapeValue: false },
});

// The sheet names its own keys; a key that is missing shows as itself, and its test finds it.
const translate = catalogue.t as unknown as Translate;

/** Makes the aftercare sheet of a visit as a PDF. It is on record before it is drawn. */
export function aftercarePdf(parts: StoreParts) {
  return (call: HandlerCall<{ visitId: string }>): RecordFile => {
    const facts = runService(parts, call, aftercare.sheet, call.input);
    const { bytes, missingGlyphs } = renderReportPdf(aftercareReport(facts, translate), documentFonts());
    return {
      fileName: translate('aftercare.sheet.fileName', { day: facts.visit.day }),
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
      missingGlyphs,
    };
  };
}
