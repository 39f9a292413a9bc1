import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recountReason } from '../../../shared/domain/visits/needle-recount.ts';
import {
  type CountedSite,
  insertionsMade,
  isPrintedDiameter,
  needleRows,
  needlesOpened,
} from '../../../shared/domain/visits/needles.ts';
import { minutesIn, needlePlaces, openNeedles } from '../../../shared/domain/visits/open-needles.ts';

const site = fc.record({
  id: fc.uuid(),
  ordinal: fc.integer({ min: 1, max: 30 }),
  needleContinues: fc.boolean(),
  origin: fc.constantFrom('entered', 'copied', 'confirmed'),
  removed: fc.boolean(),
});
const ledger = fc.uniqueArray(site, { selector: (one) => one.id, maxLength: 30 });

function siteOf(index: number): CountedSite {
  return {
    id: `site-${String(index).padStart(3, '0')}`,
    ordinal: index + 1,
    needleContinues: false,
    origin: 'entered',
    removed: false,
  };
}

function sites(...continues: boolean[]): CountedSite[] {
  return continues.map((needleContinues, index) => ({ ...siteOf(index), needleContinues }));
}

describe('needles opened', () => {
  it('counts a needle for each site that does not go on with the one before', () => {
    expect(needlesOpened([])).toBe(0);
    expect(needlesOpened(sites(false, false, true, true, false))).toBe(3);
  });

  it('counts the needle of the first site even when the site it went on from was removed', () => {
    const [first, ...rest] = sites(false, true, true);
    expect(first && needlesOpened([{ ...first, removed: true }, ...rest])).toBe(1);
  });

  it('counts a copied site only once it is confirmed', () => {
    const [first, second] = sites(false, false);
    expect(first && second && needlesOpened([first, { ...second, origin: 'copied' }])).toBe(1);
    expect(first && second && needlesOpened([first, { ...second, origin: 'confirmed' }])).toBe(2);
  });

  it('is never more than the sites, and never none while a site was needled', () => {
    fc.assert(
      fc.property(ledger, (all) => {
        const needled = all.filter((one) => !one.removed && one.origin !== 'copied');
        const opened = needlesOpened(all);
        expect(opened).toBeLessThanOrEqual(needled.length);
        expect(opened > 0).toBe(needled.length > 0);
        expect(opened).toBeGreaterThanOrEqual(needled.filter((one) => !one.needleContinues).length);
      }),
    );
  });

  it('does not depend on the order in which the sites come, and changes nothing of them', () => {
    fc.assert(
      fc.property(ledger, (all) => {
        const before = structuredClone(all);
        expect(needlesOpened([...all].reverse())).toBe(needlesOpened(all));
        expect(all).toEqual(before);
      }),
    );
  });

  it('is one more at the most for one site more', () => {
    fc.assert(
      fc.property(ledger, site, (all, further) => {
        fc.pre(all.every((one) => one.id !== further.id));
        const grown = needlesOpened([...all, further]) - needlesOpened(all);
        expect(grown === 0 || grown === 1).toBe(true);
      }),
    );
  });
});

describe('the plunger of IMS', () => {
  const run = fc.record({
    /** Sites that one needle is taken through, with the insertions of each. */
    insertions: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }),
  });

  it('takes one needle through several sites, whatever is done at each', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const all = runs
          .flatMap(({ insertions }) => insertions.map((made, index) => ({ made, continues: index > 0 })))
          .map(({ made, continues }, index) => ({
            ...siteOf(index),
            needleContinues: continues,
            insertions: made,
          }));
        expect(needlesOpened(all)).toBe(runs.length);
        const sum = runs.flatMap(({ insertions }) => insertions).reduce((one, other) => one + other, 0);
        expect(insertionsMade(all)).toBe(sum);
      }),
    );
  });

  it('opens one needle more where a run is broken in two, and none for a site taken out of its middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), (length, chosen) => {
        const all = Array.from({ length }, (_, index) => ({ ...siteOf(index), needleContinues: index > 0 }));
        const at = 1 + (chosen % (length - 1));
        const broken = all.map((one, index) => (index === at ? { ...one, needleContinues: false } : one));
        const taken = all.map((one, index) => (index === at ? { ...one, removed: true } : one));
        expect([needlesOpened(all), needlesOpened(broken), needlesOpened(taken)]).toEqual([1, 2, 1]);
      }),
    );
  });
});

describe('the needles that are in', () => {
  const moment = fc.option(
    fc.integer({ min: 0, max: 600 }).map((minutes) => new Date(minutes * 60_000).toISOString()),
  );
  const rows = fc.uniqueArray(
    fc
      .tuple(site, moment, moment)
      .map(([one, needleOutAt, recordedAt]) => ({ ...one, needleOutAt, recordedAt })),
    { selector: (one) => one.id, maxLength: 30 },
  );

  it('are those opened less those confirmed out at the last row each went on to', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const last = needleRows(all).map((needle) => needle.at(-1));
        const open = openNeedles(all);
        expect(new Set(open)).toEqual(new Set(last.filter((one) => one?.needleOutAt === null)));
        expect(open).toHaveLength(
          needlesOpened(all) - last.filter((one) => one?.needleOutAt !== null).length,
        );
        expect(open.some((one) => one.removed || one.origin === 'copied')).toBe(false);
      }),
    );
  });

  it('begin with the one that is in longest; what is not on disk yet is the newest', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const now = 700 * 60_000;
        const minutes = openNeedles(all).map((one) => minutesIn(one, now));
        expect(minutes).toEqual([...minutes].sort((one, other) => other - one));
      }),
    );
    expect(minutesIn({ recordedAt: '2026-11-22T10:00:00.000Z' }, Date.parse('2026-11-22T10:04:59Z'))).toBe(4);
  });

  it('stand together by muscle or structure, side and level', () => {
    const place = { muscleId: 'trapezius-upper', structure: null, side: 'left', segment: null } as const;
    const other = { ...place, side: 'right' } as const;
    expect(needlePlaces([place, other, { ...place }])).toEqual([
      { site: place, needles: 2 },
      { site: other, needles: 1 },
    ]);
    expect(needlePlaces([place, { ...place, segment: 'C5' }])).toHaveLength(2);
  });
});

describe('a second count by name', () => {
  it('is asked for a difference, and after an emergency although the numbers agree', () => {
    expect(recountReason({ needlesOpened: 2, emergencies: [] }, 2)).toBeNull();
    expect(recountReason({ needlesOpened: 2, emergencies: [] }, 3)).toBe('difference');
    const [here, unsaid] = [{ meaning: 'here' }, { meaning: null }] as const;
    expect(recountReason({ needlesOpened: 2, emergencies: [here] }, 1)).toBe('difference');
    expect(recountReason({ needlesOpened: 2, emergencies: [here] }, 2)).toBe('emergency');
    expect(recountReason({ needlesOpened: 0, emergencies: [unsaid] }, 0)).toBe('emergency');
  });

  it('is not asked for an emergency of another visit, or one that was a mistake', () => {
    const emergencies = [{ meaning: 'elsewhere' }, { meaning: 'mistake' }] as const;
    expect(recountReason({ needlesOpened: 2, emergencies }, 2)).toBeNull();
    expect(recountReason({ needlesOpened: 2, emergencies }, 1)).toBe('difference');
  });
});

describe('insertions', () => {
  it('are at least as many as the needles opened, and those of removed and unconfirmed sites do not count', () => {
    const counted = fc.record({ insertions: fc.integer({ min: 1, max: 99 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(site, counted), { selector: ([one]) => one.id, maxLength: 30 }),
        (pairs) => {
          const all = pairs.map(([one, { insertions }]) => ({ ...one, insertions }));
          const needled = all.filter((one) => !one.removed && one.origin !== 'copied');
          expect(insertionsMade(all)).toBeGreaterThanOrEqual(needlesOpened(all));
          expect(insertionsMade(all)).toBe(insertionsMade(needled));
        },
      ),
    );
  });
});

describe('the diameter of a needle', () => {
  it('is printed in hundredths of a millimetre', () => {
    for (let hundredths = 10; hundredths <= 90; hundredths += 1) {
      const diameterMillimetres = Number((hundredths / 100).toFixed(2));
      expect(isPrintedDiameter({ diameterMillimetres, lengthMillimetres: 40 })).toBe(true);
    }
    for (const diameterMillimetres of [0.253, 0.1001, 0.305]) {
      expect(isPrintedDiameter({ diameterMillimetres, lengthMillimetres: 40 })).toBe(false);
    }
  });
});
