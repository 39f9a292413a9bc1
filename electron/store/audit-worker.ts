import { parentPort, workerData } from 'node:worker_threads';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { readBackupRegister } from '../../db/backups/backup-register.ts';
import { compareWithBackupManifests } from '../../db/backups/compare-with-backups.ts';
import { readAnchor } from '../../db/chart-file/anchor-file.ts';
import { chartPaths } from '../../db/chart-file/chart-paths.ts';
import { connect } from '../../db/chart-file/connect.ts';
import { deriveChartKeys } from '../../db/keys/data-key.ts';

export type AuditQuestion = { file: string; dataKeyHex: string; chartId: string };
export type AuditAnswer = {
  rows: number;
  findings: { kind: string; sequence?: number; record?: string; id?: string }[];
};

/**
 * Checks the audit chain, the anchor, every audited record, and the chain against the ends that the backups
 * remember: a chain rebuilt by somebody who holds the keys is found only there. In a thread of its own, over
 * a connection that cannot write: a long record takes seconds.
 */
function answer({ file, dataKeyHex, chartId }: AuditQuestion): AuditAnswer {
  const keys = deriveChartKeys(dataKeyHex);
  // Read before the rows: what is saved meanwhile is then ahead of the anchor, which is fine.
  const anchor = readAnchor(chartPaths(file).anchor, keys.anchor);
  const { folder } = readBackupRegister(file);
  const database = connect({ file, dataKeyHex, readOnly: true });
  try {
    const { rows, findings } = verifyAudit(database, keys.audit, anchor.state);
    const compared =
      folder === null ? [] : compareWithBackupManifests(database, keys, chartId, folder).findings;
    return {
      rows,
      findings: [...findings, ...compared.map(({ kind, sequence }) => ({ kind, sequence }))],
    };
  } finally {
    database.close();
  }
}

parentPort?.postMessage(answer(workerData as AuditQuestion));
