import { describe, expect, it } from 'vitest';
import type { ConsentSummary } from '../../../shared/contract/consent-records.ts';
import { consentInForce } from '../../../shared/domain/visits/consent-in-force.ts';
import { consentTextVersion } from '../../../shared/reference/consent/consent-text.ts';

const thisVisit = '019a0000-0000-7000-8000-000000000011';
const otherVisit = '019a0000-0000-7000-8000-000000000012';

function signed(day: string, given: Partial<ConsentSummary> = {}): ConsentSummary {
  return {
    id: `019a0000-0000-7000-8000-0000000000${day}`,
    visitId: otherVisit,
    textVersion: consentTextVersion,
    approach: 'gunnIms',
    signerKind: 'patient',
    signerName: 'Testina Beispiel',
    discussedByName: 'Theo Testmann',
    signedAt: `2026-11-${day}T17:00:00.000Z`,
    ...given,
  };
}
const open = { id: thisVisit, endedAt: null };

describe('the consent in force at a visit', () => {
  it('is the one that was signed at it, even when a newer one was signed elsewhere or its text is older', () => {
    const own = signed('10', { visitId: thisVisit, textVersion: consentTextVersion - 1 });
    expect(consentInForce(open, [signed('12'), own])).toBe(own);
  });

  it('is else the newest that was signed to the text of today', () => {
    const outdated = signed('12', { textVersion: consentTextVersion - 1 });
    const newest = signed('11');
    expect(consentInForce(open, [outdated, newest, signed('10')])).toBe(newest);
    expect(consentInForce(open, [outdated])).toBeNull();
    expect(consentInForce(open, [])).toBeNull();
  });

  it('was signed before the visit ended, at the latest in that very moment', () => {
    const visit = { id: thisVisit, endedAt: '2026-11-11T17:00:00.000Z' };
    const inThatMoment = signed('11');
    expect(consentInForce(visit, [signed('12'), inThatMoment, signed('10')])).toBe(inThatMoment);
    expect(consentInForce(visit, [signed('12')])).toBeNull();
  });
});
