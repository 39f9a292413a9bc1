import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareIdentities,
  likelyScore,
  type PatientIdentity,
} from '../../shared/domain/likely-duplicate.ts';

const alex: PatientIdentity = {
  legalGivenNames: 'Alexandra Marie',
  legalFamilyName: 'Example',
  preferredName: 'Alex',
  birthDate: '1980-06-15',
  phn: '9698658215',
  phone: '604-555-0123',
};
const unknown = { phn: null, phone: null };

function compare(change: Partial<PatientIdentity>, one: PatientIdentity = { ...alex, ...unknown }) {
  return compareIdentities(one, { ...alex, ...unknown, ...change });
}

describe('likely the same person', () => {
  it.each<[string, Partial<PatientIdentity>]>([
    ['the same name and birth date', {}],
    ['accents and case', { legalGivenNames: 'ALÉXANDRA MARIE' }],
    ['only the first given name', { legalGivenNames: 'Alexandra', preferredName: null }],
    [
      'names in the wrong fields',
      { legalGivenNames: 'Example', legalFamilyName: 'Alexandra Marie', preferredName: null },
    ],
    ['registered by the preferred name', { legalGivenNames: 'Alex', preferredName: null }],
    ['a slip in the family name', { legalFamilyName: 'Exmaple' }],
    [
      'a slip in both names',
      { legalGivenNames: 'Alexandre', legalFamilyName: 'Exampel', preferredName: null },
    ],
    ['one digit of the birth date', { birthDate: '1980-06-16' }],
  ])('%s', (_, change) => {
    expect(compare(change)).toMatchObject({ likely: true });
  });

  it('day and month exchanged', () => {
    const other = { ...alex, ...unknown, birthDate: '1980-05-06' };
    expect(compareIdentities(other, { ...other, birthDate: '1980-06-05' })).toMatchObject({ likely: true });
  });

  it('a new family name with the same birth date and phone', () => {
    const married = { ...alex, legalFamilyName: 'Sample', phn: null, phone: '+1 (604) 555-0123' };
    const compared = compareIdentities({ ...alex, phn: null }, married);
    expect(compared).toMatchObject({ likely: true, reasons: ['similarName', 'sameBirthDate', 'samePhone'] });
  });

  it('the same health number is certain, whatever else differs', () => {
    const other: PatientIdentity = {
      legalGivenNames: 'Someone',
      legalFamilyName: 'Else',
      preferredName: null,
      birthDate: '2001-01-01',
      phn: alex.phn,
      phone: null,
    };
    expect(compareIdentities(alex, other)).toEqual({ score: 100, likely: true, reasons: ['samePhn'] });
  });

  it('says why', () => {
    expect(compareIdentities(alex, alex).reasons).toEqual([
      'samePhn',
      'sameName',
      'sameBirthDate',
      'samePhone',
    ]);
    expect(compare({ legalFamilyName: 'Exmaple' }).reasons).toEqual(['similarName', 'sameBirthDate']);
  });
});

describe('not the same person', () => {
  it.each<[string, Partial<PatientIdentity>]>([
    ['a namesake of another age', { birthDate: '1951-02-03' }],
    [
      'someone born on that day',
      { legalGivenNames: 'Robin', legalFamilyName: 'Sample', preferredName: null },
    ],
    ['a twin', { legalGivenNames: 'Robin', preferredName: null }],
  ])('%s', (_, change) => {
    expect(compare(change).likely).toBe(false);
  });

  it('a twin at the same phone', () => {
    const one = { ...alex, phn: null };
    const twin = { ...one, legalGivenNames: 'Robin', preferredName: null };
    expect(compareIdentities(one, twin).likely).toBe(false);
  });

  it('a parent of the same name at the same phone', () => {
    const child = { ...alex, phn: null, birthDate: '2012-09-30' };
    expect(compareIdentities({ ...alex, phn: null }, child).likely).toBe(false);
  });

  it('a similar name and birth date with another valid health number', () => {
    const other = { ...alex, legalFamilyName: 'Exmaple', phn: '9000000018', phone: null };
    expect(compareIdentities(alex, other).likely).toBe(false);
  });

  it('two people without names', () => {
    const nameless = { ...alex, ...unknown, legalGivenNames: '', legalFamilyName: '', preferredName: null };
    expect(compareIdentities(nameless, { ...nameless, birthDate: '1999-01-01' }).score).toBe(0);
  });
});

describe('the score', () => {
  const identity = fc.record({
    legalGivenNames: fc.string(),
    legalFamilyName: fc.string(),
    preferredName: fc.option(fc.string()),
    birthDate: fc.constantFrom('1980-06-15', '1980-06-16', '1980-12-01', '2001-01-31'),
    phn: fc.option(fc.constantFrom('9698658215', '9000000018')),
    phone: fc.option(fc.constantFrom('604-555-0123', '778-555-0199', 'none')),
  });

  it('is the same both ways round, from 0 to 100', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const there = compareIdentities(one, other);
        const back = compareIdentities(other, one);
        expect(back.score).toBe(there.score);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(100);
        expect(there.likely).toBe(there.score >= likelyScore);
      }),
      { numRuns: 500 },
    );
  });

  it('copes with a name of 10,000 characters', () => {
    const long = { ...alex, legalFamilyName: 'a'.repeat(10_000), legalGivenNames: 'b '.repeat(5_000) };
    expect(compareIdentities(long, { ...long, phn: null }).reasons).toContain('sameName');
  });
});
