import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BackUpOptions, type BackupMade, backUpChart } from '../../../db/backups/back-up-chart.ts';
import { setBackupFolder } from '../../../db/backups/backup-register.ts';
import {
  type RestoredChart,
  type RestoreOptions,
  restoreBackup,
} from '../../../db/backups/restore-backup.ts';
import {
  instant,
  makeTestChart,
  noteView,
  openTestChart,
  owner,
  saveFee,
  type TestChart,
} from '../chart-file/test-chart.ts';

export type BackedUpChart = TestChart & { backupFolder: string };

/** A closed chart with some content and a folder for its backups. */
export const chartToBackUp = async (): Promise<BackedUpChart> => {
  const test = await makeTestChart();
  const backupFolder = join(test.folder, 'backups');
  mkdirSync(backupFolder);
  setBackupFolder(test.file, backupFolder);
  const chart = openTestChart(test);
  for (let number = 0; number < 30; number += 1) {
    saveFee(chart, `fee-${number}`, 100 + number, number);
    noteView(chart, `patient-${number}`, number);
  }
  chart.close();
  return { ...test, backupFolder };
};

export const backUp = ({ file, dataKeyHex }: TestChart, more: Partial<BackUpOptions> = {}): BackupMade =>
  backUpChart({
    file,
    dataKeyHex,
    at: instant(50),
    // Never changes its clocks.
    timeZone: 'America/Regina',
    appVersion: '0.0.0-test',
    reason: 'asked',
    ...more,
  });

export const restore = (
  backupFile: string,
  toFile: string,
  more: Partial<RestoreOptions> = {},
): Promise<RestoredChart> =>
  restoreBackup({
    backupFile,
    toFile,
    unlock: { login: owner.login, password: owner.password },
    at: instant(55),
    window: 'window-1',
    ...more,
  });
