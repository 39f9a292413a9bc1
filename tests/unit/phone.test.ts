import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone, phoneSearchTokens } from '../../shared/domain/phone.ts';

describe('parsePhone', () => {
  it.each([
    ['604-555-0123', '+16045550123'],
    ['(604) 555 0123', '+16045550123'],
    ['604.555.0123', '+16045550123'],
    ['1 604 555 0123', '+16045550123'],
    ['+1 604 555 0123', '+16045550123'],
    ['6045550123 ext. 12', '+16045550123x12'],
    ['604-555-0123 x7', '+16045550123x7'],
    ['604-555-0123, poste 345', '+16045550123x345'],
    ['+44 20 7946 0000', '+442079460000'],
  ])('reads %j', (text, phone) => {
    expect(parsePhone(text)).toEqual({ ok: true, phone });
  });

  it.each([
    ['', 'empty'],
    ['call the front desk', 'notPhone'],
    ['604-555-012a', 'notPhone'],
    ['+', 'notPhone'],
    ['555-0123', 'wrongLength'],
    ['604-555-01234', 'wrongLength'],
    ['+44 20', 'wrongLength'],
    ['104-555-0123', 'areaCode'],
    ['604-155-0123', 'areaCode'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parsePhone(text)).toEqual({ ok: false, problem });
  });

  it('reads back whatever it shows', () => {
    const digits = (count: number) =>
      fc
        .array(fc.integer({ min: 2, max: 9 }), { minLength: count, maxLength: count })
        .map((all) => all.join(''));
    fc.assert(
      fc.property(digits(10), fc.option(digits(4)), (number, extension) => {
        const phone = `+1${number}${extension === null ? '' : `x${extension}`}`;
        expect(parsePhone(formatPhone(phone))).toEqual({ ok: true, phone });
      }),
    );
  });
});

it('is shown as it is said', () => {
  expect(formatPhone('+16045550123')).toBe('604-555-0123');
  expect(formatPhone('+16045550123x12')).toBe('604-555-0123 x12');
  expect(formatPhone('+442079460000')).toBe('+442079460000');
  expect(formatPhone('as typed long ago')).toBe('as typed long ago');
});

it('is found by all of it, without the area code, and by the last four', () => {
  expect(phoneSearchTokens('+16045550123x12')).toEqual(['6045550123', '5550123', '0123']);
  expect(phoneSearchTokens('')).toEqual([]);
});
