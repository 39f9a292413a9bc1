import type { EmergencyOfVisit } from '../../contract/lock-records.ts';
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
  visit: Pick<Visit, 'needlesOpened'> & { emergencies: readonly Pick<EmergencyOfVisit, 'meaning'>[] },
  needlesOut: number,
): RecountReason | null {
  if (needlesOut !== visit.needlesOpened) return 'difference';
  return emergenciesHere(visit.emergencies) > 0 ? 'emergency' : null;
}

/** How many happened at a visit, as far as anybody said: one that nobody has explained yet may have. */
export function emergenciesHere(emergencies: readonly Pick<EmergencyOfVisit, 'meaning'>[]): number {
  return emergencies.filter(({ meaning }) => meaning === null || meaning === 'here').length;
}
