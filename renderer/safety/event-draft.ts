import type { SafetyEventInput } from '../../shared/contract/safety-event-records.ts';

/** An event as it is being written: what it was comes first. */
export type EventDraft = Omit<SafetyEventInput, 'kind'> & { kind: SafetyEventInput['kind'] | null };

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
  const { kind } = draft;
  if (kind === null || draft.whatHappened.trim() === '') return null;
  if (kind !== 'needleStick') {
    return { ...draft, kind, firstAid: [], sourceKnown: null, exposureServiceCalled: null };
  }
  return draft.staffConcerned.trim() === '' ? null : { ...draft, kind };
}
