import type { ChartRefusalCode } from '../../shared/contract/errors.ts';
import { type AuditVerification, verifyAudit } from '../audit/verify-audit.ts';
import { readAnchor } from '../chart-file/anchor-file.ts';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { ChartRefusal, type ChartRefusalDetails } from '../chart-file/chart-refusal.ts';
import { connect } from '../chart-file/connect.ts';
import { deriveChartKeys } from '../keys/data-key.ts';
import { KeyRefusal, type KeyRefusalCode } from '../keys/key-refusal.ts';
import { type BackUpOptions, type BackupMade, backUpChart } from './back-up-chart.ts';
import { BackupFailure, type BackupFailureCode } from './backup-failure.ts';
import { type BackupComparison, compareWithBackupManifests } from './compare-with-backups.ts';
import { type RestoredChart, type RestoreOptions, restoreBackup } from './restore-backup.ts';

/** The whole examination of a chart: its audit, and its backups where a folder is given and there. */
export type ChartVerification = { audit: AuditVerification; backups: BackupComparison | null };

export type VerifyOptions = { file: string; dataKeyHex: string; backupFolder: string | null };

/** Verifies a chart that this process holds open, through a connection of its own. */
export const verifyChart = ({ file, dataKeyHex, backupFolder }: VerifyOptions): ChartVerification => {
  const paths = chartPaths(file);
  const keys = deriveChartKeys(dataKeyHex);
  // Before the first look at the chart: an anchor read later could be ahead of what is being verified.
  const anchor = readAnchor(paths.anchor, keys.anchor).state;
  const database = connect({ file: paths.chart, dataKeyHex, readOnly: true });
  try {
    const audit = verifyAudit(database, keys.audit, anchor);
    const chartId = database.prepare<[], string>('SELECT id FROM chart').pluck().get() ?? '';
    const backups =
      backupFolder === null ? null : compareWithBackupManifests(database, keys, chartId, backupFolder);
    return { audit, backups };
  } finally {
    database.close();
  }
};

export type ChartTasks = {
  backUp: { options: BackUpOptions; result: BackupMade };
  restore: { options: RestoreOptions; result: RestoredChart };
  verify: { options: VerifyOptions; result: ChartVerification };
};
export type ChartTaskName = keyof ChartTasks;
export type ChartTask = {
  [Name in ChartTaskName]: { name: Name; options: ChartTasks[Name]['options'] };
}[ChartTaskName];

/** What crosses back: error classes do not survive the way between threads, so their parts do. */
export type TaskOutcome =
  | { ok: true; result: unknown }
  | {
      ok: false;
      failure:
        | { kind: 'backup'; code: BackupFailureCode }
        | { kind: 'chart'; code: ChartRefusalCode; details: ChartRefusalDetails }
        | { kind: 'key'; code: KeyRefusalCode }
        | { kind: 'other'; error: unknown };
    };

/** Does a task and never throws. */
export const runChartTask = async (task: ChartTask): Promise<TaskOutcome> => {
  try {
    return { ok: true, result: await doTask(task) };
  } catch (error) {
    if (error instanceof BackupFailure) return { ok: false, failure: { kind: 'backup', code: error.code } };
    if (error instanceof KeyRefusal) return { ok: false, failure: { kind: 'key', code: error.code } };
    if (error instanceof ChartRefusal) {
      return { ok: false, failure: { kind: 'chart', code: error.code, details: error.details } };
    }
    return { ok: false, failure: { kind: 'other', error } };
  }
};

const doTask = async (task: ChartTask): Promise<unknown> => {
  switch (task.name) {
    case 'backUp':
      return backUpChart(task.options);
    case 'restore':
      return restoreBackup(task.options);
    case 'verify':
      return verifyChart(task.options);
  }
};
