import { describe, expect, it } from 'vitest';
import { electrical } from '../../../shared/contract/visit-records.ts';
import {
  type CurrentParameter,
  lacksReasonForCurrent,
  unusualRange,
} from '../../../shared/domain/visits/electrical-current.ts';

const usualCurrent = { hertz: 4, microseconds: 200, milliamperes: 2, minutes: 15 };

describe('a current', () => {
  it.each<[CurrentParameter, number, number]>([
    ['hertz', 0.5, 200],
    ['microseconds', 20, 1000],
    ['milliamperes', 0, 30],
    ['minutes', 0, 60],
  ])('of %s is taken from %d to %d and not outside', (parameter, least, most) => {
    const accepts = (value: number) => electrical.safeParse({ ...usualCurrent, [parameter]: value }).success;
    expect([least, most].map(accepts)).toEqual([true, true]);
    expect([least - 0.1, most + 1].map(accepts)).toEqual([false, false]);
  });

  it('is called unusual outside what is usual, and nothing is said within', () => {
    expect(unusualRange('hertz', 150)).toEqual({ from: 2, to: 120 });
    expect(unusualRange('microseconds', 50)).toEqual({ from: 100, to: 400 });
    expect(unusualRange('milliamperes', 12)).toEqual({ from: 0.1, to: 10 });
    expect(unusualRange('minutes', 5)).toEqual({ from: 10, to: 30 });
    for (const [parameter, value] of [
      ['hertz', 2],
      ['hertz', 120],
      ['microseconds', 400],
      ['milliamperes', 0.1],
      ['minutes', 30],
    ] as const) {
      expect(unusualRange(parameter, value)).toBeNull();
    }
  });

  it('needs words where the screening says implant, and only then', () => {
    const site = { technique: 'electrical', note: ' ' } as const;
    expect(lacksReasonForCurrent(site, ['implant'])).toBe(true);
    expect(lacksReasonForCurrent(site, ['bleeding'])).toBe(false);
    expect(lacksReasonForCurrent({ ...site, note: 'Hip, far from the field' }, ['implant'])).toBe(false);
    expect(lacksReasonForCurrent({ ...site, technique: 'pistoning' }, ['implant'])).toBe(false);
  });
});
