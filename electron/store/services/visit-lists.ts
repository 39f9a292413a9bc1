import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import type { Actor } from '../work.ts';

/**
 * A list of visits as this person may see it. The front desk sees who comes and when, not why: the reason
 * for attending is part of the clinical record.
 */
export function asSeenBy(actor: Actor, summaries: VisitSummary[]): VisitSummary[] {
  const readsRecords =
    actor.kind !== 'staff' ||
    actor.roles.some((role) => role === 'owner' || role === 'therapist' || role === 'student');
  return readsRecords ? summaries : summaries.map((summary) => ({ ...summary, reasonForAttending: '' }));
}
