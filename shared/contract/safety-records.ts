import { z } from 'zod';
import { reactionCategory } from './reaction-records.ts';

/* What the owner sees of the safety of the clinic: numbers of all visits, nobody's record. */

/** Reactions and the needled visits they followed. */
export const safetyRate = z.object({
  events: z.number().int().min(0),
  /** Visits in which a needle was opened. */
  visits: z.number().int().min(0),
  /** Events per 100 needled visits, to a tenth; null where the numbers are too small to compare. */
  per100: z.number().nullable(),
});
export type SafetyRate = z.infer<typeof safetyRate>;

export const safetyRates = z.object({
  /** `YYYY-MM`, the oldest first; the last one is not over. */
  months: z.array(z.string()),
  total: safetyRate,
  /** One for each month, all categories together. */
  byMonth: z.array(safetyRate),
  /** The categories that were charted, the most frequent first. */
  categories: z.array(
    z.object({ category: reactionCategory, total: safetyRate, byMonth: z.array(safetyRate) }),
  ),
});
export type SafetyRates = z.infer<typeof safetyRates>;
