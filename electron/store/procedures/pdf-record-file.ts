import type { RecordFile } from '../../../shared/contract/record-file.ts';
import type { RenderedPdf } from '../pdf/pdf-file.ts';

/** A drawn document as a file to be saved. */
export function pdfRecordFile(fileName: string, { bytes, missingGlyphs }: RenderedPdf): RecordFile {
  return {
    fileName,
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
    missingGlyphs,
  };
}
