import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageOfMajority, isMinor } from '../../../shared/domain/patients/age-of-majority.ts';

const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const province = fc.oneof(fc.constantFrom(...provinces), fc.string());

/** The day on which somebody has lived so many years, counted without a calendar library. */
function birthday(birthDate: string, years: number): string {
  const [year, monthAndDay] = [Number(birthDate.slice(0, 4)) + years, birthDate.slice(5)];
  const isLeapYear = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${monthAndDay === '02-29' && !isLeapYear ? '03-01' : monthAndDay}`;
}

describe('the age of majority', () => {
  test.each([
    [18, ['AB', 'MB', 'ON', 'PE', 'QC', 'SK', 'Québec', 'prince edward island']],
    [19, ['BC', 'NB', 'NL', 'NS', 'NT', 'NU', 'YT', 'B.C.', 'Nova Scotia', '', 'Bavaria']],
  ])('is %i in %j', (age, places) => {
    expect(places.map(ageOfMajority)).toEqual(places.map(() => age));
  });
});

describe('a minor', () => {
  it('is one from birth to the day before that birthday, wherever and whenever', () => {
    fc.assert(
      fc.property(day, day, province, (birthDate, today, place) => {
        const isOne = birthDate <= today && today < birthday(birthDate, ageOfMajority(place));
        expect(isMinor(birthDate, today, place)).toBe(isOne);
      }),
    );
  });

  it('is one at the edges: the day of birth, the day before the birthday, and no longer on it', () => {
    fc.assert(
      fc.property(day, province, (birthDate, place) => {
        const last = new Date(`${birthday(birthDate, ageOfMajority(place))}T00:00:00.000Z`);
        const ofAge = last.toISOString().slice(0, 10);
        const dayBefore = new Date(last.getTime() - 86_400_000).toISOString().slice(0, 10);
        expect([birthDate, dayBefore, ofAge].map((today) => isMinor(birthDate, today, place))).toEqual([
          true,
          true,
          false,
        ]);
      }),
    );
  });

  it('stays one, once grown up never again: a later day makes nobody younger', () => {
    fc.assert(
      fc.property(day, day, day, province, (birthDate, one, other, place) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        fc.pre(birthDate <= earlier);
        if (isMinor(birthDate, later, place)) expect(isMinor(birthDate, earlier, place)).toBe(true);
      }),
    );
  });

  it('is a year longer one in Vancouver than in Calgary', () => {
    expect(isMinor('2008-03-04', '2026-11-22', 'BC')).toBe(true);
    expect(isMinor('2008-03-04', '2026-11-22', 'AB')).toBe(false);
  });
});
