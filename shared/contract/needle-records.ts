import { z } from 'zod';
import { day, id, optionalText, version } from './fields.ts';
import { needle } from './visit-records.ts';

/** Longest lot printed on a box of needles that is taken. */
const lotLimit = 40;

/** A size of needle that the clinic stocks, and the box of it that is open. */
export const stockedNeedle = z.object({
  id,
  version,
  needle,
  /** Lot of the open box as it is printed; null while nobody wrote it down. */
  lot: optionalText.refine((text) => text === null || text.length <= lotLimit, 'tooLong'),
  /** The last day the box may be used; null while nobody wrote it down. */
  expiresOn: day.nullable(),
  /** False once it is put away: it is offered no longer, and what was needled with it stays as it is. */
  inUse: z.boolean(),
});
export type StockedNeedle = z.infer<typeof stockedNeedle>;
