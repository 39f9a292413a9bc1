import type { Database } from 'better-sqlite3';
import { staffById } from '../../db/repositories/staff.ts';
import type { AuditedRecord } from '../../db/tables.ts';
import type { Topic } from '../../shared/contract/chart-records.ts';
import type { Role } from '../../shared/contract/clinic-records.ts';
import { readsRecords as readingRoles } from '../../shared/contract/contract.ts';

/** Who a call is made by. */
export type Actor =
  | { kind: 'staff'; staffId: string; name: string; roles: readonly Role[] }
  | { kind: 'recovery' }
  | { kind: 'system' };

/**
 * What a service works with: one call, one transaction, one audit row. The service says what it changed
 * and whom it concerned; the runner writes the audit row and publishes the topics in the same commit. A
 * changing call that names no change is a repeat: it is rolled back and leaves no trace.
 */
export type Work = {
  readonly database: Database;
  readonly actor: Actor;
  /** Instant of the call, UTC ISO text; the same throughout it. */
  readonly at: string;
  /** The clinic's calendar day of `at`. */
  today(): string;
  /** A new UUIDv7. */
  newId(): string;
  /** Says that a row was written; its hash goes into the audit row. */
  changed(record: AuditedRecord, id: string): void;
  /** Says that the call goes on record although it wrote no row, such as a log-in. */
  goesOnRecord(): void;
  /** Says whose record the call showed or changed. */
  concerns(patientId: string): void;
  /** Says why, where a reason was asked for. No clinical text. */
  because(reason: string): void;
  /** Says which topics other windows must read again. */
  touches(...topics: Topic[]): void;
};

/** The staff id of the person behind the call; services that only staff may call use it. */
export function staffIdOf(work: Work): string {
  if (work.actor.kind !== 'staff') throw new Error('only staff may call this procedure');
  return work.actor.staffId;
}

/** Who is named as the author of what the call writes: the person behind it, by the name they have now. */
export function authorOf(work: Work): { id: string; name: string } {
  const author = staffById(work.database, staffIdOf(work));
  if (!author) throw new Error('the person behind the call is not among the staff');
  return author;
}

/** Whether the caller may read clinical records; the front desk sees who comes and when, not why. */
export function readsRecords(actor: Actor): boolean {
  return actor.kind !== 'staff' || actor.roles.some((role) => readingRoles.some((one) => one === role));
}
