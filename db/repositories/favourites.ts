import type { Database } from 'better-sqlite3';
import { type Favourite, favourite as favouriteRecord } from '../../shared/contract/favourite-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { FavouriteRow } from '../tables.ts';

/** A favourite as the chart holds it: whose it is, and whether it was taken away. */
export type KeptFavourite = Favourite & { staffId: string; removed: boolean };

const { content: contentRecord } = favouriteRecord.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('favourite').selectAll().where('id', '=', given('id')),
);
const selectOfStaff = query<{ staff_id: string }>()((q, given) =>
  q
    .selectFrom('favourite')
    .selectAll()
    .where('staff_id', '=', given('staff_id'))
    .where('removed', '=', 0)
    .orderBy('id'),
);
const columns: Columns<FavouriteRow> = {
  id: 'kept',
  version: 'changes',
  staff_id: 'kept',
  name: 'changes',
  content: 'changes',
  removed: 'changes',
};
const insertFavourite = query<FavouriteRow>()((q, given) =>
  q.insertInto('favourite').values(allOf(columns, given)),
);
const updateFavourite = query<FavouriteRow>()((q, given) =>
  q.updateTable('favourite').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toFavourite(row: FavouriteRow): KeptFavourite {
  return {
    id: row.id,
    version: row.version,
    staffId: row.staff_id,
    name: row.name,
    content: contentRecord.parse(JSON.parse(row.content)),
    removed: row.removed === 1,
  };
}

function toRow(kept: KeptFavourite): FavouriteRow {
  return {
    id: kept.id,
    version: kept.version,
    staff_id: kept.staffId,
    name: kept.name,
    content: JSON.stringify(kept.content),
    removed: kept.removed ? 1 : 0,
  };
}

export function favouriteById(database: Database, id: string): KeptFavourite | null {
  const row = selectById(database).get({ id });
  return row ? toFavourite(row) : null;
}

/** Those of a member of staff that were not removed, the oldest first. */
export function favouritesOf(database: Database, staffId: string): KeptFavourite[] {
  return selectOfStaff(database).all({ staff_id: staffId }).map(toFavourite);
}

export function writeNewFavourite(database: Database, kept: KeptFavourite): void {
  insertFavourite(database).run(toRow(kept));
}

export function writeFavourite(database: Database, kept: KeptFavourite): void {
  updateFavourite(database).run(toRow(kept));
}
