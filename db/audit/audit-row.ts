import { createHmac, type KeyObject } from 'node:crypto';
import type { JsonValue } from '../../shared/domain/canonical-json.ts';

/** The format of the rows that this application writes; older rows keep theirs. */
export const auditFormat = 1;

export type AuditActorKind = 'staff' | 'recovery' | 'system';

/** A changed row and the MAC of what it held after the change; empty when it was deleted. */
export type AuditChange = { record: string; id: string; hash: string };

/** What a call puts on record. Never clinical text. */
export type AuditEntry = {
  /** Instant of the call, UTC ISO text. */
  at: string;
  actorKind: AuditActorKind;
  /** Staff id; null for every other kind. */
  actorId: string | null;
  roles: readonly string[];
  window: string;
  patientId?: string | null;
  procedure: string;
  reason?: string | null;
  /** Rows that the call wrote; rows seen by trackChanges are added by themselves. */
  changes?: readonly { record: string; id: string }[];
  detail?: JsonValue;
};

/** A row of the audit table. */
export type StoredAuditRow = {
  sequence: number;
  format: number;
  at: string;
  actor_kind: AuditActorKind;
  actor_id: string | null;
  roles: string;
  window: string;
  patient_id: string | null;
  procedure: string;
  reason: string | null;
  changes: string;
  detail: string | null;
  previous_mac: string;
  mac: string;
};

/** The MAC of an audit row over everything in it, with the MAC of the row before. */
export const auditRowMac = (auditKey: KeyObject, row: Omit<StoredAuditRow, 'mac'>): string =>
  createHmac('sha256', auditKey)
    .update(
      JSON.stringify([
        'audit row',
        row.format,
        row.sequence,
        row.at,
        row.actor_kind,
        row.actor_id,
        row.roles,
        row.window,
        row.patient_id,
        row.procedure,
        row.reason,
        row.changes,
        row.detail,
        row.previous_mac,
      ]),
    )
    .digest('base64url');

/** What the first row of a chart's chain follows: binds the chain to this chart. */
export const chainBeginning = (auditKey: KeyObject, chartId: string): string =>
  createHmac('sha256', auditKey)
    .update(JSON.stringify(['audit chain', chartId]))
    .digest('base64url');
