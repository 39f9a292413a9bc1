import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { JsonValue } from '../../shared/domain/canonical-json.ts';
import type { AuditActorKind, AuditChange, StoredAuditRow } from './audit-row.ts';

/** Which rows to read; all that is given must hold. */
export type AuditFilter = {
  patientId?: string | undefined;
  actorId?: string | undefined;
  procedure?: string | undefined;
  /** Any of these. */
  procedures?: readonly string[] | undefined;
  /** First and last instant, UTC ISO text, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only rows before this sequence: the last one of the page before. */
  before?: number | undefined;
  /** At most this many rows. */
  limit: number;
};

/** An audit row as it is shown. */
export type AuditRecord = {
  sequence: number;
  at: string;
  actorKind: AuditActorKind;
  actorId: string | null;
  roles: string[];
  window: string;
  patientId: string | null;
  procedure: string;
  reason: string | null;
  changes: AuditChange[];
  detail: JsonValue;
};

const storedRoles = z.array(z.string());
const storedChanges = z.array(z.object({ record: z.string(), id: z.string(), hash: z.string() }));

/** Rows of the audit, newest first. */
export const readAudit = (database: Database, filter: AuditFilter): AuditRecord[] => {
  const conditions: string[] = [];
  const parameters: (string | number)[] = [];
  const where = (condition: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    parameters.push(value);
  };
  where('patient_id = ?', filter.patientId);
  where('actor_id = ?', filter.actorId);
  where('procedure = ?', filter.procedure);
  if (filter.procedures !== undefined) {
    conditions.push(`procedure IN (${filter.procedures.map(() => '?').join(', ')})`);
    parameters.push(...filter.procedures);
  }
  where('at >= ?', filter.from);
  where('at <= ?', filter.to);
  where('sequence < ?', filter.before);
  return database
    .prepare<unknown[], StoredAuditRow>(
      `SELECT * FROM audit ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY sequence DESC LIMIT ?`,
    )
    .all(...parameters, filter.limit)
    .map(asRecord);
};

// A row that somebody spoiled must not hide the rest of the log: what cannot be read of it shows as nothing,
// and verifyAudit names the row.
const asRecord = (row: StoredAuditRow): AuditRecord => ({
  sequence: row.sequence,
  at: row.at,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  roles: storedRoles.safeParse(parsed(row.roles)).data ?? [],
  window: row.window,
  patientId: row.patient_id,
  procedure: row.procedure,
  reason: row.reason,
  changes: storedChanges.safeParse(parsed(row.changes)).data ?? [],
  detail: row.detail === null ? null : (z.json().safeParse(parsed(row.detail)).data ?? null),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
