import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientSearchWords, typedSearchWords } from '../../shared/domain/patient-search-words.ts';
import { tokensMatch } from '../../shared/domain/text-folding.ts';

const renee = {
  legalGivenNames: 'Renée Testina',
  legalFamilyName: "O'Beispiel-Müster",
  preferredName: 'Wren',
  birthDate: '1987-03-02',
  phn: '9698658215',
  phone: '+16045550123',
};
const words = patientSearchWords(renee);
const isFound = (typed: string): boolean => tokensMatch(typedSearchWords(typed), words);

describe('a patient is found by', () => {
  it.each([
    'renee',
    'Renée O',
    'obeispiel renee',
    'beispiel',
    "o'beispiel",
    'muester wren',
    'MUSTER',
    'testi',
    '1987',
    '1987-03-02',
    '1987-03',
    '1987-0',
    '1987-3-02',
    '1987/03/02',
    '1987.03.02',
    '19870302',
    'renee 1987-03-02',
    '9698658215',
    '9698 658 215',
    '9698-658-215',
    '9698 65',
    '604 555 0123',
    '(604) 555-0123',
    '604-555-0123',
    '6045550123',
    '+1 604 555 0123',
    '1-604-555-0123',
    '+16045550123',
    '16045550123',
    '555-0123',
    '0123',
    'wren 0123',
  ])('%s', (typed) => {
    expect(isFound(typed)).toBe(true);
  });

  it.each(['', '   ', '-', 'renee smith', '1987-03-03', '1988', '9698 658 216', '604 555 0124', '🙂'])(
    'not by %j',
    (typed) => {
      expect(isFound(typed)).toBe(false);
    },
  );

  it('every beginning of every birth date, as it is typed', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (birthDate) => {
        const found = patientSearchWords({ ...renee, birthDate });
        for (let length = 1; length <= birthDate.length; length += 1) {
          expect(tokensMatch(typedSearchWords(birthDate.slice(0, length)), found)).toBe(true);
        }
        expect(tokensMatch(typedSearchWords(birthDate.replaceAll('-', '')), found)).toBe(true);
      }),
    );
  });

  it('every beginning of a health number, also typed in the groups of the card', () => {
    for (const typed of ['9698658215', '9698 658 215', '9698-658-215']) {
      for (let length = 1; length <= typed.length; length += 1)
        expect(isFound(typed.slice(0, length))).toBe(true);
    }
  });
});
