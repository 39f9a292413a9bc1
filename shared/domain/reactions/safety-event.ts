import type { SafetyEvent } from '../../contract/safety-event-records.ts';

/** Whether somebody still has to follow it up. */
export function isToFollowUp({
  needsFollowUp,
  closedOn,
}: Pick<SafetyEvent, 'needsFollowUp' | 'closedOn'>): boolean {
  return needsFollowUp && closedOn === null;
}
