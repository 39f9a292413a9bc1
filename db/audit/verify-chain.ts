import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { ChainHead } from '../chart-file/anchor-slot.ts';
import { type AuditChange, auditRowMac, chainBeginning, type StoredAuditRow } from './audit-row.ts';
import type { Report } from './findings.ts';

/** What an unbroken part of the chain vouches for. */
export type VouchedFor = {
  rows: number;
  head: ChainHead;
  /** MACs of the rows with these sequences, for comparing with anchors. */
  macs: Map<number, string>;
  /** By record, then id: the MAC of the row as last written. */
  recordHashes: Map<string, Map<string, string>>;
  /** SHA-256 of the schema as last put on record. */
  schemaHash: string | null;
};

/** Walks the whole chain and reports every row that is altered, missing or out of order. */
export const verifyChain = (
  database: Database,
  auditKey: KeyObject,
  chartId: string,
  sequencesToKeep: ReadonlySet<number>,
  report: Report,
): VouchedFor => {
  const vouched: VouchedFor = {
    rows: 0,
    head: { sequence: 0, mac: '' },
    macs: new Map(),
    recordHashes: new Map(),
    schemaHash: null,
  };
  let previousMac = chainBeginning(auditKey, chartId);
  const rows = database.prepare<[], StoredAuditRow>('SELECT * FROM audit ORDER BY sequence').iterate();
  for (const row of rows) {
    const expected = vouched.head.sequence + 1;
    if (row.sequence !== expected) report({ kind: 'rowMissing', sequence: expected });
    else if (row.previous_mac !== previousMac) report({ kind: 'orderBroken', sequence: row.sequence });
    if (auditRowMac(auditKey, row) === row.mac) noteContent(row, vouched);
    else report({ kind: 'rowAltered', sequence: row.sequence });
    if (sequencesToKeep.has(row.sequence)) vouched.macs.set(row.sequence, row.mac);
    vouched.rows += 1;
    vouched.head = { sequence: row.sequence, mac: row.mac };
    previousMac = row.mac;
  }
  return vouched;
};

/** The MACs of all audited rows as last written, without judging the chain. */
export const latestRecordHashes = (database: Database): Map<string, Map<string, string>> => {
  const hashes = new Map<string, Map<string, string>>();
  const rows = database
    .prepare<[], string>(`SELECT changes FROM audit WHERE changes <> '[]' ORDER BY sequence`)
    .pluck()
    .iterate();
  for (const changes of rows) noteChanges(changes, hashes);
  return hashes;
};

// Only called for a row whose MAC holds, so its JSON is what the application wrote.
const noteContent = (row: StoredAuditRow, vouched: VouchedFor): void => {
  if (row.changes !== '[]') noteChanges(row.changes, vouched.recordHashes);
  if (row.detail?.includes('"schemaHash"')) {
    vouched.schemaHash = (JSON.parse(row.detail) as { schemaHash: string }).schemaHash;
  }
};

const noteChanges = (changes: string, hashes: Map<string, Map<string, string>>): void => {
  for (const { record, id, hash } of JSON.parse(changes) as AuditChange[]) {
    let byId = hashes.get(record);
    if (!byId) {
      byId = new Map();
      hashes.set(record, byId);
    }
    byId.set(id, hash);
  }
};
