import PDFDocument from 'pdfkit';
import { type DocumentFonts, forgetEarlierDocuments } from './document-fonts.ts';
import { letter, type StructureElement } from './page-flow.ts';
import { printable } from './printable-text.ts';
import { TextSetter } from './text-setter.ts';

type PdfFacts = {
  fonts: DocumentFonts;
  language: string;
  title: string;
  author: string;
  /** Day that the file says it was made on, `YYYY-MM-DD`. */
  drawnOn: string;
};

export type StartedPdf = { pdf: PDFKit.PDFDocument; setter: TextSetter; root: StructureElement };

export type RenderedPdf = {
  bytes: Uint8Array;
  /** Characters that no font could draw, each once; a mark stands in their place. Tell the user. */
  missingGlyphs: string[];
};

/** Begins a tagged document in letter size. Its dates are those given, so that equal input gives equal bytes. */
export function startPdf({ fonts, language, title, author, drawnOn }: PdfFacts): StartedPdf {
  forgetEarlierDocuments(fonts);
  const day = new Date(`${drawnOn}T00:00:00.000Z`);
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
      Title: printable(title).text,
      Author: printable(author).text,
      Creator: 'Tautband',
      Producer: 'Tautband',
      CreationDate: day,
      ModDate: day,
    },
  });
  for (const [name, font] of Object.entries(fonts)) registerParsedFont(pdf, name, font);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, setter: new TextSetter(pdf, fonts), root };
}

/** Ends a document. Pdfkit writes synchronously; its stream then holds the whole file. */
export function endPdf(pdf: PDFKit.PDFDocument): Uint8Array {
  pdf.end();
  const chunks: Uint8Array[] = [];
  for (let chunk: unknown = pdf.read(); chunk !== null; chunk = pdf.read()) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Pdfkit takes a parsed font, though its types know only of files and their bytes. */
function registerParsedFont(pdf: PDFKit.PDFDocument, name: string, font: object): void {
  pdf.registerFont(name, font as Uint8Array);
}
