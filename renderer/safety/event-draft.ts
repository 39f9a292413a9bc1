import type { SafetyEventInput } from '../../shared/contract/safety-event-records.ts';

/** An event as it is being written: what it was comes first, and when it was may be half typed. */
export type EventDraft = Omit<SafetyEventInput, 'kind' | 'happenedAt'> & {
  kind: SafetyEventInput['kind'] | null;
  happenedAt: string | null;
};

/** A new one that happened at an instant. */
export function newEventDraft(id: string, happenedAt: string): EventDraft {
  return {
    id,
    kind: null,
    happenedAt,
    staffConcerned: '',
    whatHappened: '',
    firstAid: [],
    sourceKnown: null,
    exposureServiceCalled: null,
    told: '',
    needsFollowUp: false,
  };
}

/** What the contract takes, without the answers that belong to a needle-stick alone; null while it says too little. */
export function eventInputOf(draft: EventDraft): SafetyEventInput | null {
  const { kind, happenedAt } = draft;
  if (kind === null || happenedAt === null || draft.whatHappened.trim() === '') return null;
  if (kind !== 'needleStick') {
    return { ...draft, kind, happenedAt, firstAid: [], sourceKnown: null, exposureServiceCalled: null };
  }
  return draft.staffConcerned.trim() === '' ? null : { ...draft, kind, happenedAt };
}
