import type { VisitState } from '../../contract/visit-records.ts';

/**
 * What can be done with a visit. `write` stands for everything that is entered while it is open: draft
 * words, screening, sites and reactions. `addReaction` is a new reaction; it may come late, because a
 * pneumothorax shows hours after the patient has left.
 */
export type VisitAction =
  | 'arrive'
  | 'start'
  | 'write'
  | 'end'
  | 'reopen'
  | 'sign'
  | 'addAddendum'
  | 'addReaction'
  | 'enterInError'
  | 'miss'
  | 'cancel';

const transitions: Record<VisitAction, Partial<Record<VisitState, VisitState>>> = {
  arrive: { planned: 'arrived' },
  start: { planned: 'inTreatment', arrived: 'inTreatment' },
  write: { inTreatment: 'inTreatment', ended: 'ended' },
  end: { inTreatment: 'ended' },
  reopen: { ended: 'inTreatment' },
  sign: { ended: 'signed' },
  addAddendum: { signed: 'amended', amended: 'amended' },
  addReaction: { inTreatment: 'inTreatment', ended: 'ended', signed: 'signed', amended: 'amended' },
  enterInError: {
    planned: 'enteredInError',
    arrived: 'enteredInError',
    inTreatment: 'enteredInError',
    ended: 'enteredInError',
  },
  miss: { planned: 'missed' },
  cancel: { planned: 'cancelled', arrived: 'cancelled' },
};

/** `VISIT_SIGNED`: the note is locked. `VISIT_STATE`: the visit is at another point of its way. */
export type VisitRefusal = 'VISIT_SIGNED' | 'VISIT_STATE';
export type VisitStep = { allowed: true; state: VisitState } | { allowed: false; refusal: VisitRefusal };

/** Whether the note of a visit in this state is signed and locked. */
export function isLocked(state: VisitState): boolean {
  return state === 'signed' || state === 'amended';
}

/** Treatment was given and is over, whether or not the note is signed. */
export const treatedStates = ['ended', 'signed', 'amended'] as const satisfies readonly VisitState[];

export function isTreated(state: VisitState): boolean {
  return treatedStates.some((treated) => treated === state);
}

/** Where an action takes a visit, or why it may not be taken. */
export function visitStep(state: VisitState, action: VisitAction): VisitStep {
  const next = transitions[action][state];
  if (next !== undefined) return { allowed: true, state: next };
  return { allowed: false, refusal: isLocked(state) ? 'VISIT_SIGNED' : 'VISIT_STATE' };
}
