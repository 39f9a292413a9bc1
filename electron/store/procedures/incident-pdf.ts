import type { RecordFile } from '../../../shared/contract/record-file.ts';
import { incident } from '../../../shared/messages/en/incident.ts';
import { reactions } from '../../../shared/messages/en/reactions.ts';
import { redFlags } from '../../../shared/messages/en/red-flags.ts';
import { visit } from '../../../shared/messages/en/visit.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import { documentWords } from '../pdf/document-words.ts';
import { incidentReport } from '../pdf/incident-report.ts';
import { renderReportPdf } from '../pdf/render-report-pdf.ts';
import { incidents } from '../services/incidents.ts';
import { pdfRecordFile } from './pdf-record-file.ts';

const translate = documentWords({ incident, reactions, redFlags, visit });

/** Makes the incident report of a reaction as a PDF. It is on record before it is drawn. */
export function incidentPdf(parts: StoreParts) {
  return (call: HandlerCall<{ id: string }>): RecordFile => {
    const facts = runService(parts, call, incidents.report, call.input);
    const drawn = renderReportPdf(incidentReport(facts, translate), documentFonts());
    return pdfRecordFile(translate('incident.report.fileName', { day: facts.visit.day }), drawn);
  };
}
