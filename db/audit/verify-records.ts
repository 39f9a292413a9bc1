import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { auditedTables, tablesPresent } from './audited-tables.ts';
import type { Report } from './findings.ts';
import { everyRecordHash, hashOfDeleted } from './record-hash.ts';

/** Compares every audited record with the MAC that the audit last vouched for. Returns how many there are. */
export const verifyRecords = (
  database: Database,
  auditKey: KeyObject,
  vouchedHashes: ReadonlyMap<string, ReadonlyMap<string, string>>,
  report: Report,
): number => {
  let records = 0;
  const tables = tablesPresent(database, auditedTables);
  for (const record of tables) {
    const vouched = vouchedHashes.get(record);
    const seen = new Set<string>();
    for (const { id, hash } of everyRecordHash(database, auditKey, record)) {
      seen.add(id);
      records += 1;
      const vouchedHash = vouched?.get(id) ?? hashOfDeleted;
      if (vouchedHash === hashOfDeleted) report({ kind: 'recordUnaudited', record, id });
      else if (vouchedHash !== hash) report({ kind: 'recordAltered', record, id });
    }
    reportMissing(record, vouched, seen, report);
  }
  for (const [record, vouched] of vouchedHashes) {
    if (!tables.includes(record)) reportMissing(record, vouched, new Set(), report);
  }
  return records;
};

const reportMissing = (
  record: string,
  vouched: ReadonlyMap<string, string> | undefined,
  seen: ReadonlySet<string>,
  report: Report,
): void => {
  for (const [id, hash] of vouched ?? []) {
    if (hash !== hashOfDeleted && !seen.has(id)) report({ kind: 'recordMissing', record, id });
  }
};
