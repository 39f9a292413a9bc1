import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, highestAmount, parseMoney, sumCents, taxOn } from '../../shared/domain/money.ts';

const amount = fc.integer({ min: 0, max: highestAmount });

describe('parseMoney', () => {
  it.each([
    ['95', 9500],
    ['95.00', 9500],
    ['$95', 9500],
    [' $ 95.5 ', 9550],
    ['.5', 50],
    ['95.', 9500],
    ['0', 0],
    ['0.07', 7],
    ['1,250.00', 125_000],
    ['$1,000,000', highestAmount],
    ['0000095', 9500],
  ])('reads %j', (text, cents) => {
    expect(parseMoney(text)).toEqual({ ok: true, cents });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ninety-five', 'notMoney'],
    ['$', 'notMoney'],
    ['.', 'notMoney'],
    ['95,00', 'notMoney'],
    ['1,25', 'notMoney'],
    ['12,34,567', 'notMoney'],
    ['9e3', 'notMoney'],
    ['95.00.00', 'notMoney'],
    ['٩٥', 'notMoney'],
    ['-95', 'negative'],
    ['−95', 'negative'],
    ['-$95.00', 'negative'],
    ['$-95', 'negative'],
    ['95.005', 'tooManyDecimals'],
    ['1000000.01', 'tooHigh'],
    ['9'.repeat(10_000), 'tooHigh'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseMoney(text)).toEqual({ ok: false, problem });
  });

  it('reads back whatever is shown', () => {
    fc.assert(
      fc.property(amount, (cents) => {
        expect(parseMoney(formatCents(cents))).toEqual({ ok: true, cents });
      }),
    );
  });

  it('gives whole cents in range or a problem for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseMoney(text);
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.cents)).toBe(true);
        expect(parsed.cents).toBeGreaterThanOrEqual(0);
        expect(parsed.cents).toBeLessThanOrEqual(highestAmount);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sums', () => {
  it('does not depend on the order and takes nothing for no amounts', () => {
    expect(sumCents([])).toBe(0);
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        expect(sumCents(amounts)).toBe(sumCents([...amounts].reverse()));
      }),
    );
  });

  it.each([[[0.5]], [[Number.NaN]], [[Number.MAX_SAFE_INTEGER, 1]]])('refuses %j', (amounts) => {
    expect(() => sumCents(amounts)).toThrow(RangeError);
  });
});

describe('taxOn', () => {
  it.each([
    [9500, 0, 0],
    [9500, 500, 475],
    [1850, 500, 93],
    [10, 500, 1],
    [9, 500, 0],
    [-1850, 500, -93],
  ])('%d cents at %d basis points is %d', (cents, rate, tax) => {
    expect(taxOn(cents, rate)).toBe(tax);
  });

  it('is never more than half a cent off', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (cents, rate) => {
        expect(Math.abs(taxOn(cents, rate) * 10_000 - cents * rate)).toBeLessThanOrEqual(5000);
      }),
    );
  });
});

describe('formatCents', () => {
  it.each([
    [0, '$0.00'],
    [7, '$0.07'],
    [123_450, '$1,234.50'],
    [-500, '-$5.00'],
  ])('shows %d as %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });

  it('refuses a fraction of a cent', () => {
    expect(() => formatCents(9.5)).toThrow(RangeError);
  });
});
