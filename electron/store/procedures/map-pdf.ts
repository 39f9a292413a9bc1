import type { RecordFile } from '../../../shared/contract/record-file.ts';
import { body } from '../../../shared/messages/en/body.ts';
import { visit } from '../../../shared/messages/en/visit.ts';
import { visitMap as visitMapWords } from '../../../shared/messages/en/visit-map.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import { documentWords } from '../pdf/document-words.ts';
import { renderMapPdf } from '../pdf/render-map-pdf.ts';
import { visitMapDocument } from '../pdf/visit-map-document.ts';
import { visitMap } from '../services/visit-map.ts';
import { pdfRecordFile } from './pdf-record-file.ts';

const translate = documentWords({ visitMap: visitMapWords, visit, body });

/** Makes the map of a signed visit as a PDF. It is on record before it is drawn. */
export function mapPdf(parts: StoreParts) {
  return (call: HandlerCall<{ visitId: string }>): RecordFile => {
    const facts = runService(parts, call, visitMap.facts, call.input);
    const drawn = renderMapPdf(visitMapDocument(facts, translate), documentFonts());
    return pdfRecordFile(translate('visitMap.print.fileName', { day: facts.content.visit.day }), drawn);
  };
}
