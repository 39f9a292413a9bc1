import i18next from 'i18next';
import type { RecordFile } from '../../../shared/contract/reaction-records.ts';
import { body } from '../../../shared/messages/en/body.ts';
import { visit } from '../../../shared/messages/en/visit.ts';
import { visitMap as visitMapWords } from '../../../shared/messages/en/visit-map.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { documentFonts } from '../pdf/document-fonts.ts';
import type { Translate } from '../pdf/receipt-words.ts';
import { renderMapPdf } from '../pdf/render-map-pdf.ts';
import { visitMapDocument } from '../pdf/visit-map-document.ts';
import { visitMap } from '../services/visit-map.ts';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { visitMap: visitMapWords, visit, body } } },
  interpolation: { escapeValue: false },
});

// The page names its own keys; a key that is missing shows as itself, and its test finds it.
const translate = catalogue.t as unknown as Translate;

/** Makes the map of a signed visit as a PDF. It is on record before it is drawn. */
export function mapPdf(parts: StoreParts) {
  return (call: HandlerCall<{ visitId: string }>): RecordFile => {
    const facts = runService(parts, call, visitMap.facts, call.input);
    const { bytes, missingGlyphs } = renderMapPdf(visitMapDocument(facts, translate), documentFonts());
    return {
      fileName: translate('visitMap.print.fileName', { day: facts.content.visit.day }),
      mediaType: 'application/pdf',
      base64: Buffer.from(bytes).toString('base64'),
      missingGlyphs,
    };
  };
}
