import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VisitState, visitState } from '../../../shared/contract/visit-records.ts';
import { isLocked, type VisitAction, visitStep } from '../../../shared/domain/visits/visit-state.ts';

const actions: VisitAction[] = [
  'arrive',
  'start',
  'write',
  'end',
  'reopen',
  'sign',
  'addAddendum',
  'addReaction',
  'enterInError',
  'miss',
  'cancel',
];
const walk = fc.array(fc.constantFrom(...actions), { maxLength: 40 });

/** Every state on the way, the first included. */
function states(from: VisitState, taken: readonly VisitAction[]): VisitState[] {
  const passed = [from];
  let state = from;
  for (const action of taken) {
    const step = visitStep(state, action);
    if (step.allowed) state = step.state;
    passed.push(state);
  }
  return passed;
}

describe('the way of a visit', () => {
  it('leads from planned to a signed and amended note', () => {
    const way: VisitAction[] = ['arrive', 'start', 'write', 'end', 'reopen', 'end', 'sign', 'addAddendum'];
    expect(states('planned', way)).toEqual([
      'planned',
      'arrived',
      'inTreatment',
      'inTreatment',
      'ended',
      'inTreatment',
      'ended',
      'signed',
      'amended',
    ]);
  });

  it('never leads out of a signed note again', () => {
    fc.assert(
      fc.property(walk, (taken) => {
        const passed = states('inTreatment', taken);
        const firstLocked = passed.findIndex(isLocked);
        if (firstLocked >= 0) expect(passed.slice(firstLocked).every(isLocked)).toBe(true);
      }),
    );
  });

  it('never goes on from entered in error, missed or cancelled', () => {
    fc.assert(
      fc.property(fc.constantFrom('enteredInError', 'missed', 'cancelled'), walk, (state, taken) => {
        expect(new Set(states(state, taken))).toEqual(new Set([state]));
      }),
    );
  });

  it('signs only what was ended, and never writes in what was signed', () => {
    for (const state of visitState.options) {
      expect(visitStep(state, 'sign').allowed).toBe(state === 'ended');
      expect(visitStep(state, 'write').allowed).toBe(state === 'inTreatment' || state === 'ended');
    }
  });

  it('takes addenda only beside a signed note, and late reactions there too', () => {
    for (const state of visitState.options) {
      expect(visitStep(state, 'addAddendum').allowed).toBe(isLocked(state));
      const treated = ['inTreatment', 'ended', 'signed', 'amended'].includes(state);
      expect(visitStep(state, 'addReaction').allowed).toBe(treated);
    }
  });

  it('says that the note is signed where it is, and else that the state does not allow it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...visitState.options), fc.constantFrom(...actions), (state, action) => {
        const step = visitStep(state, action);
        if (!step.allowed) expect(step.refusal).toBe(isLocked(state) ? 'VISIT_SIGNED' : 'VISIT_STATE');
      }),
    );
  });
});
