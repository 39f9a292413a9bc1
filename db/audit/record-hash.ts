import { createHash, createHmac, type KeyObject } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';

/** Stands for a row that is not there. */
export const hashOfDeleted = '';

/**
 * The MAC of the row with that id as it stands in the chart, or `hashOfDeleted`, so that an edit behind the
 * application's back shows. It covers every column with its name; it is on the path of every save.
 */
export const currentRecordHash = (
  database: Database,
  auditKey: KeyObject,
  record: string,
  id: string,
): string => {
  const reader = readerOf(database, record);
  const values = reader?.byId.get(id);
  return reader && values ? hashOf(auditKey, reader, values) : hashOfDeleted;
};

/** The id and MAC of every row of a table as it stands. */
export function* everyRecordHash(
  database: Database,
  auditKey: KeyObject,
  record: string,
): Generator<{ id: string; hash: string }> {
  const reader = newReader(database, record);
  const idAt = reader.columns.indexOf('id');
  for (const values of database
    .prepare<[], Values>(`SELECT * FROM ${quoted(record)}`)
    .raw()
    .iterate()) {
    yield { id: String(values[idAt]), hash: hashOf(auditKey, reader, values) };
  }
}

/** Forgets what was prepared for tables that a migration may have dropped or changed. */
export const forgetPreparedRows = (database: Database): void => {
  readers.delete(database);
};

type Values = unknown[];
type Reader = { columns: string[]; namesOnRecord: string; byId: Statement<[string], Values> };

const readers = new WeakMap<Database, Map<string, Reader>>();

const readerOf = (database: Database, record: string): Reader | null => {
  let byTable = readers.get(database);
  if (!byTable) {
    byTable = new Map();
    readers.set(database, byTable);
  }
  const known = byTable.get(record);
  if (known) return known;
  if (!isTable(database, record)) return null;
  const reader = newReader(database, record);
  byTable.set(record, reader);
  return reader;
};

const newReader = (database: Database, record: string): Reader => {
  const byId = database.prepare<[string], Values>(`SELECT * FROM ${quoted(record)} WHERE id = ?`).raw();
  const columns = byId.columns().map(({ name }) => name);
  return { columns, namesOnRecord: JSON.stringify(['audited record', record, columns]), byId };
};

const isTable = (database: Database, name: string): boolean =>
  database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(name) !== undefined;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

// An array of texts and numbers has only one JSON text, so no sorting is needed.
const hashOf = (auditKey: KeyObject, { namesOnRecord }: Reader, values: Values): string =>
  createHmac('sha256', auditKey)
    .update(`${namesOnRecord}\n${JSON.stringify(values.map(asJson))}`)
    .digest('base64url');

const asJson = (value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  if (value instanceof Uint8Array) return { bytes: createHash('sha256').update(value).digest('base64url') };
  return value;
};
