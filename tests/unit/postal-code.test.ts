import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPostalCode, postalCodeProblem, provinceOf } from '../../shared/domain/postal-code.ts';

const firstLetters = [...'ABCEGHJKLMNPRSTVXY'];
const letters = [...'ABCEGHJKLMNPRSTVWXYZ'];
const digit = fc.integer({ min: 0, max: 9 });
const code = fc
  .tuple(
    fc.constantFrom(...firstLetters),
    digit,
    fc.constantFrom(...letters),
    digit,
    fc.constantFrom(...letters),
    digit,
  )
  .map(([first, one, second, two, third, three]) => `${first}${one}${second} ${two}${third}${three}`);

describe('postalCodeProblem', () => {
  it.each([
    ['V5K 0A1', 'BC'],
    ['v5k0a1', 'British Columbia'],
    ['V5K-0A1', 'b.c.'],
    ['H2X 1Y4', 'Québec'],
    ['M5V 2T6', 'Ontario'],
    ['X0A 0H0', 'NU'],
    ['X1A 2N9', 'NT'],
    ['K1A 0B1', ''],
    ['', 'BC'],
    ['98101', 'Washington'],
    ['EC1A 1BB', 'London'],
  ])('takes %j in %j', (text, province) => {
    expect(postalCodeProblem(text, province)).toBeNull();
  });

  it.each([
    ['V5K 0A', 'BC', 'form'],
    ['V5K 0AA', 'BC', 'form'],
    ['98101', 'BC', 'form'],
    ['98101', '', 'form'],
    ['D5K 0A1', 'BC', 'form'],
    ['W5K 0A1', 'BC', 'form'],
    ['V5O 0A1', 'BC', 'form'],
    ['VSK 0A1', 'BC', 'form'],
    ['none', 'BC', 'form'],
    ['T2P 1J9', 'BC', 'province'],
    ['V5K 0A1', 'AB', 'province'],
    ['V5K 0A1', 'Brittish Columbia', 'province'],
    ['V5O 0A1', 'Nowhere', 'form'],
  ])('refuses %j in %j: %s', (text, province, problem) => {
    expect(postalCodeProblem(text, province)).toBe(problem);
  });

  it('takes every code of the form where no province is named, however it is typed', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', ' ', '-', '  '), fc.boolean(), (right, gap, small) => {
        const typed = right.replace(' ', gap);
        const text = small ? typed.toLowerCase() : typed;
        expect(postalCodeProblem(text, '')).toBeNull();
        expect(formatPostalCode(text)).toBe(right);
      }),
    );
  });

  it('gives every code to one province, the two northern territories apart', () => {
    const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'ON', 'PE', 'QC', 'SK', 'YT'];
    fc.assert(
      fc.property(code, (right) => {
        expect(provinces.filter((province) => postalCodeProblem(right, province) === null)).toHaveLength(1);
      }),
    );
  });

  it('finds every letter that is in no code', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(0, 2, 5), fc.constantFrom(...'DFIOQU'), (right, place, letter) => {
        const wrong = `${right.slice(0, place)}${letter}${right.slice(place + 1)}`;
        expect(postalCodeProblem(wrong, '')).toBe('form');
      }),
    );
  });

  it('reads any text without an error, and what is formatted formats to itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, province) => {
        expect([null, 'form', 'province']).toContain(postalCodeProblem(text, province));
        expect(formatPostalCode(formatPostalCode(text))).toBe(formatPostalCode(text));
      }),
    );
  });
});

describe('provinceOf', () => {
  it.each([
    ['BC', 'BC'],
    [' b.c. ', 'BC'],
    ['Colombie-Britannique', 'BC'],
    ['Prince Edward Island', 'PE'],
    ['Territoires du Nord-Ouest', 'NT'],
    ['Washington', null],
    ['constructor', null],
    ['', null],
  ])('reads %j as %j', (text, province) => {
    expect(provinceOf(text)).toBe(province);
  });
});
