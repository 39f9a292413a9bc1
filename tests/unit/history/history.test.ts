import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeedledSite, NeedledVisit } from '../../../shared/contract/history-records.ts';
import { compareVisits } from '../../../shared/domain/history/compare-visits.ts';
import { muscleHistories } from '../../../shared/domain/history/muscle-history.ts';
import { segmentPattern, sitesOn } from '../../../shared/domain/history/segment-pattern.ts';

let ordinal = 0;
function site(changes: Partial<NeedledSite> = {}): NeedledSite {
  ordinal += 1;
  return {
    id: `site ${ordinal}`,
    ordinal,
    position: { view: 'back', x: 0.5, y: 0.4, bodySpaceVersion: 1 },
    muscleId: 'infraspinatus',
    structure: null,
    side: 'right',
    segment: null,
    ltrCount: null,
    ltrExhausted: false,
    ...changes,
  };
}
function visit(day: string, sites: NeedledSite[], pain: [number | null, number | null] = [null, null]) {
  const [painNow, painAfter] = pain;
  return {
    id: day,
    patientId: 'somebody',
    day,
    startedAt: `${day}T17:00:00.000Z`,
    painNow,
    painAfter,
    sites,
  };
}

const anySite = fc
  .record({
    muscleId: fc.constantFrom('infraspinatus', 'lumbar-multifidus', 'masseter', null),
    side: fc.constantFrom('left', 'right', 'midline'),
    segment: fc.constantFrom(null, 'C5', 'L4', 'S5'),
    ltrCount: fc.constantFrom(null, 0, 3),
    ltrExhausted: fc.boolean(),
  })
  .map((one) => site({ ...one, structure: one.muscleId === null ? 'Scar' : null } as Partial<NeedledSite>));
const rating = fc.option(fc.integer({ min: 0, max: 10 }));
const anyVisits: fc.Arbitrary<NeedledVisit[]> = fc.array(
  fc
    .tuple(fc.array(anySite, { minLength: 1, maxLength: 8 }), rating, rating)
    .map(([sites, before, after]) => visit('2026-11-01', sites, [before, after])),
  { maxLength: 6 },
);

describe('two visits laid over each other', () => {
  it('are compared by muscle, side and level', () => {
    const first = visit('2026-11-01', [
      site({ ordinal: 1 }),
      site({ ordinal: 2 }),
      site({ ordinal: 3, muscleId: 'teres-minor' }),
      site({ ordinal: 4, muscleId: null, structure: 'Scar of the elbow' }),
    ]);
    const second = visit('2026-11-08', [
      site({ ordinal: 1, side: 'left' }),
      site({ ordinal: 2 }),
      site({ ordinal: 3, segment: 'C5' }),
      site({ ordinal: 4, muscleId: null, structure: ' scar of the Elbow' }),
    ]);
    const { both, onlyEarlier, onlyLater } = compareVisits(first, second);
    const numbers = (places: typeof both) =>
      places.map((place) => [place.earlier.map((one) => one.ordinal), place.later.map((one) => one.ordinal)]);
    expect(numbers(both)).toEqual([
      [[1, 2], [2]],
      [[4], [4]],
    ]);
    expect(numbers(onlyEarlier)).toEqual([[[3], []]]);
    expect(numbers(onlyLater)).toEqual([
      [[], [1]],
      [[], [3]],
    ]);
  });

  it('hold every site once; the other way round earlier is later', () => {
    fc.assert(
      fc.property(fc.array(anySite), fc.array(anySite), (earlier, later) => {
        const there = compareVisits({ sites: earlier }, { sites: later });
        const back = compareVisits({ sites: later }, { sites: earlier });
        const all = [...there.both, ...there.onlyEarlier, ...there.onlyLater];
        expect(new Set(all.flatMap((place) => place.earlier))).toEqual(new Set(earlier));
        expect(new Set(all.flatMap((place) => place.later))).toEqual(new Set(later));
        expect(all.flatMap((place) => [...place.earlier, ...place.later])).toHaveLength(
          earlier.length + later.length,
        );
        const keys = (places: typeof all) => places.map(({ key }) => key).sort();
        expect(keys([...there.both])).toEqual(keys([...back.both]));
        expect(keys([...there.onlyEarlier])).toEqual(keys([...back.onlyLater]));
      }),
    );
  });
});

describe('what was charted about a muscle', () => {
  it('is summed by side, its pain that of the whole visits with both ratings', () => {
    const [first, ...others] = muscleHistories([
      visit('2026-11-15', [site({ ltrExhausted: true, ltrCount: 2 }), site({ ltrCount: 0 })], [4, 1]),
      visit('2026-11-08', [site({ ltrCount: 1 }), site({ side: 'left' })], [7, 4]),
      visit('2026-11-01', [site()], [9, null]),
    ]);
    expect(first).toMatchObject({
      muscleId: 'infraspinatus',
      side: 'right',
      sessions: 3,
      sites: 4,
      counted: 3,
      twitched: 2,
      pain: { visits: 2, before: 5.5, after: 2.5 },
      last: { day: '2026-11-15', sites: 2, counted: 2, exhausted: 1 },
    });
    expect(others).toMatchObject([{ side: 'left', sessions: 1, sites: 1, counted: 0, pain: { before: 7 } }]);
  });

  it('adds up to the sites there are, and no visit counts twice', () => {
    fc.assert(
      fc.property(anyVisits, (visits) => {
        const histories = muscleHistories(visits);
        const sites = visits.flatMap((one) => one.sites);
        const sum = (of: (history: (typeof histories)[number]) => number) =>
          histories.reduce((total, history) => total + of(history), 0);
        expect(sum((history) => history.sites)).toBe(sites.length);
        expect(sum((history) => history.counted)).toBe(sites.filter((one) => one.ltrCount !== null).length);
        expect(sum((history) => history.twitched)).toBe(sites.filter((one) => one.ltrCount === 3).length);
        for (const { sessions, sites: own, counted, twitched, pain, last } of histories) {
          expect(sessions).toBeLessThanOrEqual(Math.min(visits.length, own));
          expect(counted).toBeLessThanOrEqual(own);
          expect(twitched).toBeLessThanOrEqual(counted);
          expect(last.exhausted).toBeLessThanOrEqual(last.sites);
          if (pain === null) continue;
          expect(pain.visits).toBeLessThanOrEqual(sessions);
          for (const value of [pain.before, pain.after]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(10);
          }
        }
      }),
    );
  });
});

describe('the segment pattern', () => {
  it('counts a site at its charted level, else at every root of its muscle', () => {
    const { levels, withoutLevel } = segmentPattern([
      visit('2026-11-01', [
        site({ muscleId: 'lumbar-multifidus', segment: 'L4', side: 'left' }),
        site({ segment: 'L4', side: 'left' }),
        site(),
        site({ muscleId: null, structure: 'Scar' }),
      ]),
    ]);
    expect(levels.map(({ level }) => level).slice(0, 2)).toEqual(['C1', 'C2']);
    expect(levels.at(-1)?.level).toBe('S4');
    expect(levels).toHaveLength(8 + 12 + 5 + 4);
    expect(withoutLevel).toBe(1);
    const filled = levels.filter(({ left, right }) => sitesOn(left) + sitesOn(right) > 0);
    expect(filled).toEqual([
      expect.objectContaining({ level: 'C4', right: { charted: 0, byRoots: 1 } }),
      expect.objectContaining({ level: 'C5', right: { charted: 0, byRoots: 1 } }),
      expect.objectContaining({ level: 'C6', right: { charted: 0, byRoots: 1 } }),
      expect.objectContaining({ level: 'L4', left: { charted: 2, byRoots: 0 } }),
    ]);
  });

  it('loses no site', () => {
    fc.assert(
      fc.property(anyVisits, (visits) => {
        const { levels, withoutLevel } = segmentPattern(visits);
        const sites = visits.flatMap((one) => one.sites);
        const charted = levels.reduce(
          (sum, { left, right, midline }) => sum + left.charted + right.charted + midline.charted,
          0,
        );
        expect(charted).toBe(sites.filter(({ segment }) => segment !== null).length);
        const placeless = sites.filter(
          ({ segment, muscleId }) => segment === null && (muscleId === null || muscleId === 'masseter'),
        );
        expect(withoutLevel).toBe(placeless.length);
      }),
    );
  });
});
