import type { CallReason, CallRule } from '../../contract/call-records.ts';
import { needledPlaces, needledSites, type Placed } from './needled-places.ts';
import { isMinor } from './reaction-state.ts';

/** What of a visit says whether somebody asks after it. */
export type CalledVisit = {
  /** Whether no visit of the patient was needled before. */
  isFirstNeedling: boolean;
  /** Nobody is asked for who has died, not even about another visit. */
  patientDied: boolean;
  sites: readonly Placed[];
  reactions: readonly Parameters<typeof isMinor>[0][];
};

/** Why the clinic calls about a visit the day after, the gravest first; empty when it does not. */
export function callReasons(rule: CallRule, visit: CalledVisit): CallReason[] {
  if (rule === 'nobody' || visit.patientDied) return [];
  const isNeedled = needledSites(visit.sites).length > 0;
  const reasons: CallReason[] = [];
  if (visit.reactions.some((reaction) => !isMinor(reaction))) reasons.push('reaction');
  if (needledPlaces(visit.sites).includes('lung')) reasons.push('nearLung');
  if (isNeedled && visit.isFirstNeedling) reasons.push('firstNeedling');
  return rule === 'everyNeedled' && isNeedled && reasons.length === 0 ? ['needled'] : reasons;
}
