import type { Database } from 'better-sqlite3';
import type { StockedNeedle } from '../../shared/contract/needle-records.ts';
import type { Needle } from '../../shared/contract/visit-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { StockedNeedleRow } from '../tables.ts';

const selectAll = query<Record<never, never>>()((q) =>
  q
    .selectFrom('stocked_needle')
    .selectAll()
    .orderBy('diameter_mm')
    .orderBy('length_mm')
    .orderBy('in_use', 'desc')
    .orderBy('id'),
);
const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('stocked_needle').selectAll().where('id', '=', given('id')),
);
const selectInUse = query<{ diameter_mm: number; length_mm: number }>()((q, given) =>
  q
    .selectFrom('stocked_needle')
    .selectAll()
    .where('diameter_mm', '=', given('diameter_mm'))
    .where('length_mm', '=', given('length_mm'))
    // Written out, so that the index of those in use is found.
    .where((builder) => builder('in_use', '=', builder.lit(1))),
);
const columns: Columns<StockedNeedleRow> = {
  id: 'kept',
  version: 'changes',
  diameter_mm: 'changes',
  length_mm: 'changes',
  lot: 'changes',
  expires_on: 'changes',
  in_use: 'changes',
};
const insertNeedle = query<StockedNeedleRow>()((q, given) =>
  q.insertInto('stocked_needle').values(allOf(columns, given)),
);
const updateNeedle = query<StockedNeedleRow>()((q, given) =>
  q.updateTable('stocked_needle').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toStocked(row: StockedNeedleRow): StockedNeedle {
  return {
    id: row.id,
    version: row.version,
    needle: { diameterMillimetres: row.diameter_mm, lengthMillimetres: row.length_mm },
    lot: row.lot,
    expiresOn: row.expires_on,
    inUse: row.in_use === 1,
  };
}

function toRow(stocked: StockedNeedle): StockedNeedleRow {
  return {
    id: stocked.id,
    version: stocked.version,
    diameter_mm: stocked.needle.diameterMillimetres,
    length_mm: stocked.needle.lengthMillimetres,
    lot: stocked.lot,
    expires_on: stocked.expiresOn,
    in_use: stocked.inUse ? 1 : 0,
  };
}

/** Thin to thick and short to long; of a size that which is in use first. */
export function allStockedNeedles(database: Database): StockedNeedle[] {
  return selectAll(database).all({}).map(toStocked);
}

export function stockedNeedleById(database: Database, id: string): StockedNeedle | null {
  const row = selectById(database).get({ id });
  return row ? toStocked(row) : null;
}

/** The one in use of a size: there is never more than one. */
export function needleInUse(database: Database, needle: Needle): StockedNeedle | null {
  const { diameterMillimetres: diameter_mm, lengthMillimetres: length_mm } = needle;
  const row = selectInUse(database).get({ diameter_mm, length_mm });
  return row ? toStocked(row) : null;
}

export function writeNewStockedNeedle(database: Database, stocked: StockedNeedle): void {
  insertNeedle(database).run(toRow(stocked));
}

export function writeStockedNeedle(database: Database, stocked: StockedNeedle): void {
  updateNeedle(database).run(toRow(stocked));
}
