import { z } from 'zod';

/** A document made by the store, ready to be saved; bytes as base64 so that the command line can print it as JSON. */
export const recordFile = z.object({
  fileName: z.string(),
  mediaType: z.enum(['application/pdf', 'text/csv']),
  base64: z.string(),
  /** Characters that no font of the program can draw; shown to the user. */
  missingGlyphs: z.array(z.string()),
});
export type RecordFile = z.infer<typeof recordFile>;

/** An invoice or a receipt. */
export const documentFile = recordFile.extend({
  /** True when the same receipt was handed out before. */
  duplicate: z.boolean(),
});
export type DocumentFile = z.infer<typeof documentFile>;
