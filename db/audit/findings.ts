/** What a verification of the audit may find. */
export type AuditFindingKind =
  /** A row of the audit is not what was written. */
  | 'rowAltered'
  /** Rows of the audit are gone; `sequence` is the first of them. */
  | 'rowMissing'
  /** A row does not follow the one before it. */
  | 'orderBroken'
  /** The chain ends before the place that its anchor knows. */
  | 'tailCut'
  /** At the anchor's place stands another row, or the anchor belongs to another chart. */
  | 'anchorMismatch'
  /** There is no anchor, or none that this chart's key wrote. */
  | 'anchorMissing'
  /** A record is not what was last put on record. */
  | 'recordAltered'
  /** A record that was never deleted is gone. */
  | 'recordMissing'
  /** A record exists that nobody put on record. */
  | 'recordUnaudited'
  /** Tables, triggers or indexes are not those that the last migration left. */
  | 'schemaAltered'
  /** There is not exactly one row that names this chart. */
  | 'chartRowDamaged';

export type AuditFinding = { kind: AuditFindingKind; sequence?: number; record?: string; id?: string };

export type Report = (finding: AuditFinding) => void;
