import type { RecordFile } from '../../../shared/contract/record-file.ts';
import { aftercare as aftercareWords } from '../../../shared/messages/en/aftercare.ts';
import { aftercareEditions } from '../../../shared/messages/en/aftercare-editions.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { aftercareReport } from '../pdf/aftercare-report.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import { documentWords } from '../pdf/document-words.ts';
import { renderReportPdf } from '../pdf/render-report-pdf.ts';
import { aftercare } from '../services/aftercare.ts';
import { pdfRecordFile } from './pdf-record-file.ts';

const translate = documentWords({ aftercare: aftercareWords, aftercareEditions });

/** Makes the aftercare sheet of a visit as a PDF. It is on record before it is drawn. */
export function aftercarePdf(parts: StoreParts) {
  return (call: HandlerCall<{ visitId: string }>): RecordFile => {
    const facts = runService(parts, call, aftercare.sheet, call.input);
    const drawn = renderReportPdf(aftercareReport(facts, translate), documentFonts());
    return pdfRecordFile(translate('aftercare.sheet.fileName', { day: facts.visit.day }), drawn);
  };
}
