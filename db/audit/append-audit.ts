import type { KeyObject } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { ChainHead } from '../chart-file/anchor-slot.ts';
import {
  type AuditChange,
  type AuditEntry,
  auditFormat,
  auditRowMac,
  chainBeginning,
  type StoredAuditRow,
} from './audit-row.ts';
import { takeTrackedChanges } from './change-tracking.ts';
import { currentRecordHash } from './record-hash.ts';

type Statements = {
  head: Statement<[], ChainHead>;
  chartId: Statement<[], string>;
  insert: Statement<[StoredAuditRow]>;
};

const prepared = new WeakMap<Database, Statements>();

/**
 * Writes one audit row at the end of the chain, in the caller's transaction, and gives the new head. The
 * changed rows are read back, so that what is vouched for is what was stored.
 */
export const appendAudit = (database: Database, auditKey: KeyObject, entry: AuditEntry): ChainHead => {
  if (!database.inTransaction)
    throw new Error('an audit row belongs into the transaction of what it records');
  const statements = statementsOf(database);
  const head = statements.head.get();
  const row = {
    sequence: (head?.sequence ?? 0) + 1,
    format: auditFormat,
    at: entry.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    roles: JSON.stringify(entry.roles),
    window: entry.window,
    patient_id: entry.patientId ?? null,
    procedure: entry.procedure,
    reason: entry.reason ?? null,
    changes: JSON.stringify(hashedChanges(database, auditKey, entry)),
    detail: entry.detail === undefined || entry.detail === null ? null : canonicalJson(entry.detail),
    previous_mac: head?.mac ?? chainBeginning(auditKey, statements.chartId.get() ?? ''),
  };
  const mac = auditRowMac(auditKey, row);
  statements.insert.run({ ...row, mac });
  return { sequence: row.sequence, mac };
};

/** The end of the chain as it is stored; sequence 0 when nothing is on record yet. */
export const auditHead = (database: Database): ChainHead =>
  statementsOf(database).head.get() ?? { sequence: 0, mac: '' };

const hashedChanges = (database: Database, auditKey: KeyObject, entry: AuditEntry): AuditChange[] => {
  const changes = new Map<string, AuditChange>();
  for (const { record, id } of [...(entry.changes ?? []), ...takeTrackedChanges(database)]) {
    const key = `${record}\n${id}`;
    if (!changes.has(key)) {
      changes.set(key, { record, id, hash: currentRecordHash(database, auditKey, record, id) });
    }
  }
  return [...changes.values()];
};

const statementsOf = (database: Database): Statements => {
  const known = prepared.get(database);
  if (known) return known;
  const statements: Statements = {
    head: database.prepare('SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1'),
    chartId: database.prepare<[], string>('SELECT id FROM chart').pluck(),
    insert: database.prepare(`
      INSERT INTO audit (sequence, format, at, actor_kind, actor_id, roles, "window", patient_id, procedure,
        reason, changes, detail, previous_mac, mac)
      VALUES (@sequence, @format, @at, @actor_kind, @actor_id, @roles, @window, @patient_id, @procedure,
        @reason, @changes, @detail, @previous_mac, @mac)`),
  };
  prepared.set(database, statements);
  return statements;
};
