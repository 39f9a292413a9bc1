import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingForSignature } from '../../../shared/domain/visits/completeness.ts';
import { messages } from '../../../shared/messages/messages.ts';
import { consentRecord, reactionRecord, screeningRecord, siteRecord } from './visit-fixtures.ts';

const complete = {
  id: consentRecord.visitId,
  consent: consentRecord,
  consentConfirmed: false,
  consentExceptionReason: null,
  reasonForAttending: 'Neck stiff since Monday',
  painNow: 4,
  screening: screeningRecord,
  sites: [siteRecord],
  reactions: [],
  noReactionsObserved: true,
};

describe('what a note lacks', () => {
  it('is nothing when everything was entered', () => {
    expect(missingForSignature(complete)).toEqual([]);
  });

  it('is each thing that was not entered, in the order of the page', () => {
    const empty = {
      id: consentRecord.visitId,
      consent: null,
      consentConfirmed: true,
      consentExceptionReason: ' ',
      reasonForAttending: '',
      painNow: null,
      screening: null,
      sites: [{ ...siteRecord, origin: 'copied' as const }],
      reactions: [],
      noReactionsObserved: false,
    };
    expect(missingForSignature(empty)).toEqual([
      'reasonForAttending',
      'painNow',
      'screening',
      'consent',
      'copiedSites',
      'reactions',
    ]);
  });

  it('is no screening where nobody was needled', () => {
    expect(missingForSignature({ ...complete, sites: [], screening: null })).toEqual([]);
    expect(
      missingForSignature({ ...complete, sites: [{ ...siteRecord, removed: true }], screening: null }),
    ).toEqual([]);
  });

  it('is consent, unless it was signed here, signed before and confirmed, or not to be had for a reason', () => {
    const earlier = { ...consentRecord, visitId: siteRecord.id };
    expect(missingForSignature({ ...complete, consent: earlier })).toEqual(['consent']);
    expect(missingForSignature({ ...complete, consent: earlier, consentConfirmed: true })).toEqual([]);
    expect(missingForSignature({ ...complete, consent: null, consentConfirmed: true })).toEqual(['consent']);
    const excepted = { ...complete, consent: null, consentExceptionReason: 'Unconscious' };
    expect(missingForSignature(excepted)).toEqual([]);
    expect(missingForSignature({ ...complete, consent: null, sites: [] })).toEqual([]);
  });

  it('takes no pain for an answer', () => {
    expect(missingForSignature({ ...complete, painNow: 0 })).toEqual([]);
  });

  it('wants either no reaction observed or the reactions, never both and never neither', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.boolean(), { maxLength: 4 }), (noReactionsObserved, removed) => {
        const reactions = removed.map((taken) => ({ ...reactionRecord, removed: taken }));
        const charted = removed.includes(false);
        const missing = missingForSignature({ ...complete, noReactionsObserved, reactions });
        expect(missing.length === 0).toBe(noReactionsObserved !== charted);
        if (noReactionsObserved && charted) expect(missing).toEqual(['reactionsContradict']);
      }),
    );
  });

  it('is what was done about a reaction, and what it was when no category fits', () => {
    const missingWith = (changes: Partial<typeof reactionRecord>) =>
      missingForSignature({
        ...complete,
        noReactionsObserved: false,
        reactions: [{ ...reactionRecord, ...changes }],
      });
    expect(missingWith({})).toEqual([]);
    expect(missingWith({ actions: [] })).toEqual([]);
    expect(missingWith({ actions: [], severity: 'moderate' })).toEqual(['unfinishedReaction']);
    expect(missingWith({ seriousness: null })).toEqual(['unfinishedReaction']);
    expect(missingWith({ actions: [], removed: true })).toEqual(['reactions']);
    expect(missingWith({ category: 'other', note: ' ' })).toEqual(['unfinishedReaction']);
    expect(missingWith({ category: 'other', note: 'Hiccups' })).toEqual([]);
  });

  it('has words on the screen for each', () => {
    const all = missingForSignature({
      ...complete,
      reasonForAttending: '',
      painNow: null,
      screening: null,
      consent: null,
      sites: [{ ...siteRecord, origin: 'copied' }],
      reactions: [{ ...reactionRecord, severity: 'severe', actions: [] }],
    });
    expect(all).toContain('unfinishedReaction');
    expect(all).toContain('reactionsContradict');
    for (const item of [...all, 'reactions']) expect(messages.visit.missing).toHaveProperty(item);
  });
});
