import type { Visit } from '../../contract/visit-records.ts';

/** What makes one count of the needles too few. */
export type RecountReason = 'difference' | 'emergency';

/**
 * Why the needles are searched for and counted again by somebody who is named, before treatment is ended; null where
 * one count is enough. After an emergency also where the numbers agree: needles that come out in haste, by several
 * hands, are how one stays behind (a forgotten needle was 26 % of 160 incidents in one reporting database), and one
 * that was put in just before may not be charted.
 */
export function recountReason(
  visit: Pick<Visit, 'needlesOpened'> & { emergencies: readonly unknown[] },
  needlesOut: number,
): RecountReason | null {
  if (needlesOut !== visit.needlesOpened) return 'difference';
  return visit.emergencies.length > 0 ? 'emergency' : null;
}
