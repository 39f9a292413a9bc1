import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reactionCategory } from '../../../shared/contract/reaction-records.ts';
import { safetyRates as schema } from '../../../shared/contract/safety-records.ts';
import {
  fewestVisitsToCompare,
  looksUnrecorded,
  monthsUpTo,
  rateOf,
  safetyRates,
} from '../../../shared/domain/reactions/safety-rates.ts';
import { publishedStudies } from '../../../shared/reference/reactions/published-rates.ts';

const months = monthsUpTo('2026-02-15', 12);
const month = fc.constantFrom(...months, '2024-12');
const visits = fc.uniqueArray(fc.record({ month, visits: fc.nat({ max: 400 }) }), {
  selector: (one) => one.month,
});
const events = fc.uniqueArray(
  fc.record({ month, category: fc.constantFrom(...reactionCategory.options), events: fc.nat({ max: 40 }) }),
  { selector: (one) => `${one.month} ${one.category}`, maxLength: 60 },
);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the rates of a clinic', () => {
  it('agree in their sums, however they are cut, and are numbers or nothing', () => {
    const agree = fc.property(visits, events, (someVisits, someEvents) => {
      const rates = schema.parse(safetyRates(months, someVisits, someEvents));
      const inside = someEvents.filter((one) => months.includes(one.month));
      expect(rates.total.events).toBe(total(inside.map((one) => one.events)));
      expect(rates.total.events).toBe(total(rates.byMonth.map((one) => one.events)));
      expect(rates.total.events).toBe(total(rates.categories.map((one) => one.total.events)));
      expect(rates.total.visits).toBe(total(rates.byMonth.map((one) => one.visits)));
      for (const { total: ofAll, byMonth } of rates.categories) {
        expect(ofAll.events).toBe(total(byMonth.map((one) => one.events)));
        expect(byMonth.map((one) => one.visits)).toEqual(rates.byMonth.map((one) => one.visits));
      }
      const all = [rates.total, ...rates.byMonth, ...rates.categories.flatMap((one) => one.byMonth)];
      for (const one of all) {
        const says = one.visits >= fewestVisitsToCompare && ![1, 2].includes(one.events);
        expect(one.per100 !== null).toBe(says);
        if (one.per100 !== null) expect(one.per100).toBeCloseTo((100 * one.events) / one.visits, 0);
      }
    });
    fc.assert(agree);
  });

  it('say nothing of small numbers, nor of no visit at all', () => {
    expect(rateOf(0, 0).per100).toBeNull();
    expect(rateOf(10, 29).per100).toBeNull();
    expect(rateOf(1, 500).per100).toBeNull();
    expect(rateOf(2, 500).per100).toBeNull();
    expect(rateOf(0, 30).per100).toBe(0);
    expect(rateOf(3, 30).per100).toBe(10);
  });

  it('warn of under-recording where there are enough visits to say so', () => {
    expect(looksUnrecorded(rateOf(0, 29))).toBe(false);
    expect(looksUnrecorded(rateOf(0, 30))).toBe(true);
    expect(looksUnrecorded(rateOf(1, 30))).toBe(true);
    expect(looksUnrecorded(rateOf(2, 30))).toBe(false);
  });

  it('go back over the turn of the year', () => {
    expect(months[0]).toBe('2025-03');
    expect(months.slice(-3)).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsUpTo('2026-12-31', 12)[0]).toBe('2026-01');
  });
});

describe('the published rates', () => {
  it('are the share of treatments that their own numbers give', () => {
    for (const { treatments, minorEvents, minorPer100, per100 } of publishedStudies) {
      expect(Math.abs((100 * minorEvents) / treatments - minorPer100)).toBeLessThan(0.11);
      expect(total(Object.values(per100))).toBeLessThan(minorPer100);
    }
  });
});
