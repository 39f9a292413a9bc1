import { createHash, type KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AnchorState, ChainHead } from '../chart-file/anchor-slot.ts';
import { schemaText } from '../schema-snapshot.ts';
import type { AuditFinding } from './findings.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRecords } from './verify-records.ts';

export type AuditVerification = {
  ok: boolean;
  /** Rows of the audit. */
  rows: number;
  /** Records that the audit vouches for. */
  records: number;
  head: ChainHead;
  findings: AuditFinding[];
  /** Set when there were more findings than are listed. */
  moreFindings: boolean;
};

const mostFindings = 1000;

/**
 * Checks that nothing in the chart was changed behind the application's back: the chain of the audit, its
 * end against the anchor, each record against the MAC that was last put on record, and the schema. Takes
 * about 15 µs a row; run it in the chart thread for a large chart. Read the anchor before calling.
 */
export const verifyAudit = (
  database: Database,
  auditKey: KeyObject,
  anchor: Pick<AnchorState, 'chartId' | 'head'> | null,
): AuditVerification => {
  const findings: AuditFinding[] = [];
  let moreFindings = false;
  const report = (finding: AuditFinding): void => {
    if (findings.length < mostFindings) findings.push(finding);
    else moreFindings = true;
  };

  return database.transaction((): AuditVerification => {
    const chartIds = database.prepare<[], string>('SELECT id FROM chart').pluck().all();
    const [chartId = ''] = chartIds;
    if (chartIds.length !== 1) report({ kind: 'chartRowDamaged' });

    const keep = new Set(anchor ? [anchor.head.sequence] : []);
    const vouched = verifyChain(database, auditKey, chartId, keep, report);

    if (!anchor) report({ kind: 'anchorMissing' });
    else if (anchor.chartId !== chartId) report({ kind: 'anchorMismatch' });
    else if (anchor.head.sequence > vouched.head.sequence) {
      report({ kind: 'tailCut', sequence: vouched.head.sequence + 1 });
    } else if (anchor.head.sequence > 0 && vouched.macs.get(anchor.head.sequence) !== anchor.head.mac) {
      report({ kind: 'anchorMismatch', sequence: anchor.head.sequence });
    }

    const records = verifyRecords(database, auditKey, vouched.recordHashes, report);
    if (vouched.schemaHash !== schemaHash(database)) report({ kind: 'schemaAltered' });
    return {
      ok: findings.length === 0,
      rows: vouched.rows,
      records,
      head: vouched.head,
      findings,
      moreFindings,
    };
  })();
};

/** SHA-256 of the schema, which each migration puts on record. */
export const schemaHash = (database: Database): string =>
  createHash('sha256').update(schemaText(database)).digest('base64url');
