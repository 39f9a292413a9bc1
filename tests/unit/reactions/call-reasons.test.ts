import { describe, expect, it } from 'vitest';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { type CalledVisit, callReasons } from '../../../shared/domain/reactions/call-reasons.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';

function visit(changes: Partial<CalledVisit> = {}): CalledVisit {
  return {
    isFirstNeedling: false,
    patientDied: false,
    sites: [site('infraspinatus')],
    reactions: [],
    ...changes,
  };
}
function site(muscleId: string, origin: 'entered' | 'copied' = 'entered'): CalledVisit['sites'][number] {
  return { muscleId, segment: null, origin, position: usualPlaceOf(muscleId, 'right') };
}
const calf = site('soleus');
const reaction = (category: Parameters<typeof startingReaction>[0]) =>
  startingReaction(category, '2026-11-21');

describe('whom the clinic calls the day after', () => {
  it('is nobody where the clinic calls nobody', () => {
    const grave = visit({ isFirstNeedling: true, reactions: [reaction('pneumothorax')] });
    expect(callReasons('nobody', grave)).toEqual([]);
  });

  it('is nobody who has died', () => {
    const grave = visit({ isFirstNeedling: true, reactions: [reaction('pneumothorax')] });
    expect(callReasons('everyNeedled', grave)).toContain('reaction');
    expect(callReasons('everyNeedled', { ...grave, patientDied: true })).toEqual([]);
  });

  it('is somebody for each of the three reasons, and nobody without one', () => {
    const calm = visit({ sites: [calf] });
    expect(callReasons('atRisk', calm)).toEqual([]);
    expect(callReasons('atRisk', { ...calm, isFirstNeedling: true })).toEqual(['firstNeedling']);
    expect(callReasons('atRisk', { ...calm, sites: [calf, site('trapezius-upper')] })).toEqual(['nearLung']);
    expect(callReasons('atRisk', { ...calm, reactions: [reaction('bruise')] })).toEqual([]);
    expect(callReasons('atRisk', { ...calm, reactions: [reaction('syncope')] })).toEqual(['reaction']);
  });

  it('says every needled visit where the clinic calls after each, with its own reason where it has one', () => {
    expect(callReasons('everyNeedled', visit({ sites: [calf] }))).toEqual(['needled']);
    expect(callReasons('everyNeedled', visit({ sites: [calf], isFirstNeedling: true }))).toEqual([
      'firstNeedling',
    ]);
    expect(callReasons('everyNeedled', visit({ sites: [] }))).toEqual([]);
  });

  it('counts no site that was copied and not confirmed', () => {
    const copied = visit({ isFirstNeedling: true, sites: [site('trapezius-upper', 'copied')] });
    expect(callReasons('everyNeedled', copied)).toEqual([]);
  });
});
