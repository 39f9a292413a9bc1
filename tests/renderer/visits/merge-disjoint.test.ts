import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDisjoint } from '../../../renderer/features/visits/state/merge-disjoint.ts';

type Row = { id: string; value: string; dose: string };
type Record = { plan: string; rows: Row[] };

const row = (id: string, value = '', dose = ''): Row => ({ id, value, dose });
const merge = (before: Row[], mine: Row[], theirs: Row[]) =>
  mergeDisjoint<Record>({ plan: '', rows: before }, { plan: '', rows: mine }, { plan: '', rows: theirs });

describe('rows of two windows', () => {
  it('keeps what each added, changed and took away', () => {
    const before = [row('a', 'kept'), row('b', 'theirs goes'), row('c', 'mine goes')];
    const mine = [row('a', 'kept', '3 x 10'), row('b', 'theirs goes'), row('d', 'mine')];
    const theirs = [row('a', 'changed'), row('c', 'mine goes'), row('e', 'theirs')];
    expect(merge(before, mine, theirs)?.rows).toEqual([
      row('a', 'changed', '3 x 10'),
      row('e', 'theirs'),
      row('d', 'mine'),
    ]);
  });

  it('keeps a row that one side changed while the other took it away', () => {
    expect(merge([row('a', 'old')], [], [row('a', 'new')])?.rows).toEqual([row('a', 'new')]);
    expect(merge([row('a', 'old')], [row('a', 'new')], [])?.rows).toEqual([row('a', 'new')]);
  });

  it('leaves the same words of one row to a person, and lists that are no rows', () => {
    expect(merge([row('a', 'old')], [row('a', 'mine')], [row('a', 'theirs')])).toBeNull();
    expect(
      mergeDisjoint({ sensations: ['cramp'] }, { sensations: ['twitch'] }, { sensations: ['sharp'] }),
    ).toBeNull();
  });

  it('loses no row and no word of anybody, whatever both did', () => {
    const words = fc.constantFrom('', 'one', 'two', 'three');
    const rows = (ids: readonly string[]) =>
      fc
        .tuple(...ids.map((id) => fc.option(fc.tuple(words, words), { nil: null }).map((w) => ({ id, w }))))
        .map((all) => all.flatMap(({ id, w }) => (w === null ? [] : [row(id, ...w)])));
    const common = ['a', 'b', 'c'];
    const plan = words;
    const side = (own: string) => fc.record({ plan, rows: rows([...common, own]) });
    const before = fc.record({ plan, rows: rows(common) });
    let merges = 0;

    fc.assert(
      fc.property(before, side('mine'), side('theirs'), (known, mine, theirs) => {
        const merged = mergeDisjoint<Record>(known, mine, theirs);
        if (merged === null) return;
        merges += 1;
        const find = (record: Record, id: string) => record.rows.find((one) => one.id === id);
        for (const id of [...common, 'mine', 'theirs']) {
          const [first, ours, other, result] = [known, mine, theirs, merged].map((r) => find(r, id));
          for (const changed of [ours, other]) {
            if (!changed) continue;
            for (const field of ['value', 'dose'] as const) {
              // A word that a side wrote stands in what both get.
              if (!first || changed[field] !== first[field]) expect(result?.[field]).toBe(changed[field]);
            }
          }
          // A row is gone only where a side took it away and the other left it as it was.
          if (!result && first) expect(ours === undefined || other === undefined).toBe(true);
          if (!result && !first) expect(ours ?? other).toBeUndefined();
        }
        expect(new Set(merged.rows.map(({ id }) => id)).size).toBe(merged.rows.length);
      }),
      { numRuns: 2000 },
    );
    expect(merges).toBeGreaterThan(100);
  });
});
