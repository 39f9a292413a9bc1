import type { Database } from 'better-sqlite3';
import { query } from '../statements.ts';
import type { StaffPinRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('staff_pin').selectAll().where('id', '=', given('id')),
);
const insertPin = query<StaffPinRow>()((q, given) =>
  q.insertInto('staff_pin').values({ id: given('id'), hash: given('hash'), set_at: given('set_at') }),
);
const updatePin = query<StaffPinRow>()((q, given) =>
  q
    .updateTable('staff_pin')
    .set({ hash: given('hash'), set_at: given('set_at') })
    .where('id', '=', given('id')),
);

/** The hash of a person's PIN, or null. */
export function pinHashOf(database: Database, staffId: string): string | null {
  return selectById(database).get({ id: staffId })?.hash ?? null;
}

/** Writes the one PIN of a person. */
export function writePin(database: Database, staffId: string, hash: string, setAt: string): void {
  const row = { id: staffId, hash, set_at: setAt };
  if (pinHashOf(database, staffId) === null) insertPin(database).run(row);
  else updatePin(database).run(row);
}
