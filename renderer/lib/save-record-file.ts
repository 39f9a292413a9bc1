import type { RecordFile } from '../../shared/contract/record-file.ts';

/** Saves a document where the person says; gives the path, or null when they put the dialog away. */
export function saveRecordFile({ fileName, base64 }: RecordFile): Promise<string | null> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return window.desktop.saveFile(fileName, bytes);
}
