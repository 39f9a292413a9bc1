import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areNeedlesOut,
  dwellChoices,
  endOfTimer,
  numberRuns,
  secondsLeft,
  withMinuteMore,
} from '../../../shared/domain/visits/dwell-timer.ts';

const startedAt = '2026-11-22T17:00:00.000Z';
const start = Date.parse(startedAt);
const fiveMinutes = { startedAt, seconds: 300 };

describe('a dwell timer', () => {
  it('shows the whole time at first, one second to the very end, and is over then', () => {
    expect(secondsLeft(fiveMinutes, start)).toBe(300);
    expect(secondsLeft(fiveMinutes, start + 1)).toBe(300);
    expect(secondsLeft(fiveMinutes, start + 299_999)).toBe(1);
    expect(secondsLeft(fiveMinutes, start + 300_000)).toBe(0);
    expect(secondsLeft(fiveMinutes, start + 332_000)).toBe(-32);
  });

  it('gets a minute more of what it runs, and a minute from now once it is over', () => {
    expect(withMinuteMore(fiveMinutes, start + 10_000)).toBe(360);
    expect(withMinuteMore(fiveMinutes, start + 330_000)).toBe(390);
    expect(withMinuteMore({ startedAt, seconds: 7180 }, start)).toBe(7200);
    const run = fc.record({
      seconds: fc.integer({ min: 1, max: 3600 }),
      after: fc.integer({ max: 5_000_000, min: 0 }),
    });
    fc.assert(
      fc.property(run, ({ seconds, after }) => {
        const longer = { startedAt, seconds: withMinuteMore({ startedAt, seconds }, start + after) };
        const left = secondsLeft(longer, start + after);
        return left >= 60 || longer.seconds === 7200;
      }),
    );
    expect(endOfTimer(fiveMinutes)).toBe(start + 300_000);
  });

  it('is offered the dwells charted at its sites first, then the usual ones', () => {
    expect(dwellChoices([{ dwellSeconds: null }])).toEqual({
      charted: [],
      usual: [120, 300, 600, 900, 1200],
    });
    expect(dwellChoices([{ dwellSeconds: 600 }, { dwellSeconds: 30 }, { dwellSeconds: 600 }])).toEqual({
      charted: [30, 600],
      usual: [120, 300, 900, 1200],
    });
  });

  it('names its sites by their numbers, runs as runs', () => {
    expect(numberRuns([])).toBe('');
    expect(numberRuns([3])).toBe('3');
    expect(numberRuns([2, 1])).toBe('1, 2');
    expect(numberRuns([9, 4, 3, 1, 2, 4, 7])).toBe('1–4, 7, 9');
  });
});

describe('the needles of a dwell timer', () => {
  const site = { needleContinues: false, origin: 'entered', removed: false, needleOutAt: null } as const;
  const [one, two, three] = [1, 2, 3].map((ordinal) => ({ ...site, id: `site-${ordinal}`, ordinal }));
  if (!one || !two || !three) throw new Error('three sites are needed');
  const out = { needleOutAt: startedAt };
  const clock = { siteIds: [one.id, two.id] };

  it('are out once the last of them is, and are in again when one is brought back', () => {
    expect(areNeedlesOut(clock, [one, two, three])).toBe(false);
    expect(areNeedlesOut(clock, [{ ...one, ...out }, two, { ...three, ...out }])).toBe(false);
    expect(areNeedlesOut(clock, [{ ...one, ...out }, { ...two, ...out }, three])).toBe(true);
  });

  it('are out where each ended: a needle that went on is out at its last row', () => {
    const wentOn = { ...two, needleContinues: true };
    expect(areNeedlesOut({ siteIds: [one.id] }, [{ ...one, ...out }, wentOn])).toBe(false);
    expect(areNeedlesOut({ siteIds: [one.id] }, [one, { ...wentOn, ...out }])).toBe(true);
  });

  it('are in while nothing else is known: not on disk yet, not confirmed, or all sites removed', () => {
    expect(areNeedlesOut(clock, [{ ...one, ...out }])).toBe(false);
    expect(
      areNeedlesOut(clock, [
        { ...one, ...out },
        { ...two, ...out, origin: 'copied' },
      ]),
    ).toBe(false);
    expect(
      areNeedlesOut(clock, [
        { ...one, ...out },
        { ...two, removed: true },
      ]),
    ).toBe(true);
    expect(
      areNeedlesOut(
        clock,
        [one, two].map((each) => ({ ...each, ...out, removed: true })),
      ),
    ).toBe(false);
  });
});
