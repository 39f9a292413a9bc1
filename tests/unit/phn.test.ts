import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhn, isPersonalHealthNumber, parsePhn, phnCheckDigit } from '../../shared/domain/phn.ts';

const eightDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
const firstNines = eightDigits.map((digits) => `9${digits.join('')}`);

describe('a Personal Health Number', () => {
  it.each(['9698658215', '9698 658 215', '9698-658-215', ' 9698658215 '])('reads %j', (text) => {
    expect(parsePhn(text)).toEqual({ ok: true, phn: '9698658215' });
  });

  it.each([
    ['', 'empty'],
    ['9736A04212', 'notDigits'],
    ['٩٦٩٨٦٥٨٢١٥', 'notDigits'],
    ['969865821', 'wrongLength'],
    ['96986582150', 'wrongLength'],
    ['5736504210', 'firstDigit'],
    ['9698648215', 'checkDigit'],
    ['9698658216', 'checkDigit'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parsePhn(text)).toEqual({ ok: false, problem });
  });

  it('has one check digit or none, and never 0', () => {
    fc.assert(
      fc.property(firstNines, (first) => {
        const valid = [...'0123456789'].filter((last) => isPersonalHealthNumber(first + last));
        const digit = phnCheckDigit(first);
        expect(valid).toEqual(digit === null ? [] : [String(digit)]);
        expect(digit).not.toBe(0);
      }),
    );
  });

  it('is not issued where the remainder is 0 or 1', () => {
    // 2 x 1 + 4 x 0 + 8 x 0 + 5 x 0 + 10 x 0 + 9 x 1 = 11; and 3 x 4 = 12.
    expect(phnCheckDigit('910000100')).toBeNull();
    expect(phnCheckDigit('900000004')).toBeNull();
    expect(phnCheckDigit('900000001')).toBe(8);
  });

  it('catches every wrong digit and every exchange of neighbours', () => {
    fc.assert(
      fc.property(
        firstNines,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (first, at, add) => {
          const digit = phnCheckDigit(first);
          fc.pre(digit !== null);
          const phn = [...first, String(digit)];
          const wrong = phn.with(at, String((Number(phn[at]) + add) % 10)).join('');
          expect(isPersonalHealthNumber(wrong)).toBe(false);
          const next = at === 9 ? 8 : at + 1;
          fc.pre(phn[at] !== phn[next]);
          const exchanged = phn.with(at, phn[next] ?? '').with(next, phn[at] ?? '');
          if (at < 8) expect(isPersonalHealthNumber(exchanged.join(''))).toBe(false);
        },
      ),
    );
  });

  it('is shown as on the card', () => {
    expect(formatPhn('9698658215')).toBe('9698 658 215');
    expect(formatPhn('not a number')).toBe('not a number');
  });

  it('answers for bare digits alone', () => {
    expect(isPersonalHealthNumber('9698658215')).toBe(true);
    expect(isPersonalHealthNumber('9698 658 215')).toBe(false);
  });
});
