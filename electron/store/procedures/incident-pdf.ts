import i18next from 'i18next';
import type { RecordFile } from '../../../shared/contract/reaction-records.ts';
import { incident } from '../../../shared/messages/en/incident.ts';
import { reactions } from '../../../shared/messages/en/reactions.ts';
import { redFlags } from '../../../shared/messages/en/red-flags.ts';
import { visit } from '../../../shared/messages/en/visit.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import { incidentReport } from '../pdf/incident-report.ts';
import type { Translate } from '../pdf/receipt-words.ts';
import { renderReportPdf } from '../pdf/render-report-pdf.ts';
import { incidents } from '../services/incidents.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { incident, reactions, redFlags, visit } } },
  interpolation: { escapeValue: false },
});

// The report names its own keys; a key that is missing shows as itself, and its test finds it.
const translate = catalogue.t as unknown as Translate;

/** Makes the incident report of a reaction as a PDF. It is on record before it is drawn. */
export function incidentPdf(parts: StoreParts) {
  return (call: HandlerCall<{ id: string }>): RecordFile => {
    const facts = runService(parts, call, incidents.report, call.input);
    const { bytes, missingGlyphs } = renderReportPdf(incidentReport(facts, translate), documentFonts());
    return {
      fileName: translate('incident.report.fileName', { day: facts.visit.day }),
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
      missingGlyphs,
    };
  };
}
