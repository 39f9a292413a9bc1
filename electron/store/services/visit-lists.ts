import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { type Actor, readsRecords } from '../work.ts';

/**
 * A list of visits as this person may see it. The front desk sees who comes and when, not why: the reason
 * for attending is part of the clinical record.
 */
export function asSeenBy(actor: Actor, summaries: VisitSummary[]): VisitSummary[] {
  if (readsRecords(actor)) return summaries;
  return summaries.map((summary) => ({ ...summary, reasonForAttending: '' }));
}
