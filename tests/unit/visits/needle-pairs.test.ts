import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Electrical, Site } from '../../../shared/contract/visit-records.ts';
import {
  changesOfPartners,
  pairChoices,
  pairedAmong,
  pairing,
  partnerOf,
} from '../../../shared/domain/visits/needle-pairs.ts';

type Row = Pick<
  Site,
  'id' | 'ordinal' | 'technique' | 'dwellSeconds' | 'electrical' | 'pairedWith' | 'note' | 'removed'
>;
const current = (hertz: number): Electrical => ({ hertz, microseconds: 200, milliamperes: 2, minutes: 15 });
const row = (ordinal: number, changes: Partial<Row> = {}): Row => ({
  id: `site-${ordinal}`,
  ordinal,
  technique: 'electrical',
  dwellSeconds: null,
  electrical: null,
  pairedWith: null,
  note: '',
  removed: false,
  ...changes,
});

/** One change as it is made on the screen and in the store: the row, and what follows for the others. */
function change(rows: readonly Row[], id: string, changes: Partial<Row>): Row[] {
  const before = rows.find((one) => one.id === id);
  if (!before) throw new Error('no such row');
  const after = { ...before, ...changes };
  const follows = changesOfPartners(after, rows);
  return rows.map((one) =>
    one.id === id ? after : (follows.find((change) => change.before === one)?.after ?? one),
  );
}

const index = fc.nat({ max: 5 });
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('pair' as const), one: index, other: index }),
    fc.record({ kind: fc.constant('unpair' as const), one: index }),
    fc.record({ kind: fc.constant('current' as const), one: index, hertz: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('pistoning' as const), one: index }),
    fc.record({ kind: fc.constant('remove' as const), one: index }),
    fc.record({ kind: fc.constant('restore' as const), one: index }),
  ),
  { maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function take(rows: Row[], step: Step): Row[] {
  const site = rows[step.one];
  if (!site) throw new Error('no such row');
  const { id } = site;
  if (step.kind === 'restore') return change(rows, id, { removed: false });
  if (site.removed) return rows;
  if (step.kind === 'remove') return change(rows, id, { removed: true });
  if (step.kind === 'unpair') return change(rows, id, { pairedWith: null });
  if (step.kind === 'pistoning') {
    return change(rows, id, { technique: 'pistoning', electrical: null, pairedWith: null });
  }
  if (site.technique !== 'electrical') return rows;
  if (step.kind === 'current') return change(rows, id, { electrical: current(step.hertz) });
  const other = pairChoices(site, rows, []).find((choice) => choice === rows[step.other]);
  return other ? change(rows, id, pairing(site, other)) : rows;
}

describe('pairs of needles', () => {
  it('name each other, have one current, and no needle is in two, whatever is done', () => {
    const start = [1, 2, 3, 4, 5, 6].map((ordinal) => row(ordinal));
    fc.assert(
      fc.property(steps, (taken) => {
        let rows = start;
        for (const step of taken) {
          // A site that comes back while its other needle was paired anew is refused by the store.
          const site = rows[step.one];
          const named = rows.find(({ id }) => id === site?.pairedWith);
          const isTaken = named && ![null, site].includes(partnerOf(named, rows));
          if (step.kind === 'restore' && isTaken) continue;
          rows = take(rows, step);
        }
        for (const site of rows.filter(({ removed }) => !removed)) {
          const partner = partnerOf(site, rows);
          if (partner === null) continue;
          expect(partnerOf(partner, rows)).toBe(site);
          expect([partner.technique, partner.electrical]).toEqual([site.technique, site.electrical]);
          expect(rows.filter((one) => !one.removed && partnerOf(one, rows) === site)).toEqual([partner]);
          expect(changesOfPartners(site, rows)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take over the current that only the other one has', () => {
    const rows = [row(1), row(2, { electrical: current(4) })];
    const [first, second] = rows as [Row, Row];
    const paired = change(rows, first.id, pairing(first, second));
    expect(paired.map(({ electrical }) => electrical?.hertz)).toEqual([4, 4]);
    expect(
      change(paired, second.id, { electrical: current(80) }).map((one) => one.electrical?.hertz),
    ).toEqual([80, 80]);
  });

  it('make the other needle one of current, and leave it its current when they are taken apart', () => {
    const rows = [row(1, { electrical: current(4) }), row(2, { technique: 'winding', dwellSeconds: 60 })];
    const [first, second] = rows as [Row, Row];
    const paired = change(rows, first.id, pairing(first, second));
    expect(paired[1]).toMatchObject({ technique: 'electrical', dwellSeconds: null, pairedWith: first.id });
    const apart = change(paired, first.id, { pairedWith: null });
    expect(apart[1]).toMatchObject({ pairedWith: null, electrical: current(4) });
  });

  it('are offered the nearest first, and no needle of another pair', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((ordinal) => row(ordinal));
    const [, , third, fourth] = rows as [Row, Row, Row, Row];
    expect(pairChoices(third, rows, []).map(({ ordinal }) => ordinal)).toEqual([2, 4, 1, 5, 6]);
    const paired = change(rows, fourth.id, { pairedWith: 'site-5' });
    expect(pairChoices(third, paired, []).map(({ ordinal }) => ordinal)).toEqual([2, 1, 6]);
    expect(pairChoices(paired[3] as Row, paired, []).map(({ ordinal }) => ordinal)).toEqual([3, 5, 2, 6, 1]);
  });

  it('are offered with an implant only where the note says why a current is safe', () => {
    const rows = [row(1), row(2, { note: 'Known to be safe' }), row(3)];
    const [first] = rows as [Row];
    expect(pairChoices(first, rows, ['implant']).map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it('stay pairs among copies where both were copied', () => {
    const newIds = new Map([['site-1', 'copy-1']]);
    expect([null, 'site-1', 'site-2'].map((id) => pairedAmong(id, newIds))).toEqual([null, 'copy-1', null]);
  });
});
