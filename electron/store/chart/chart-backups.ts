import { type BackUpOptions, backUpChart, isBackupDue } from '../../../db/backups/back-up-chart.ts';
import { BackupFailure } from '../../../db/backups/backup-failure.ts';
import { readBackupRegister, setBackupFolder } from '../../../db/backups/backup-register.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import type { BackupStatus } from '../../../shared/contract/chart-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreOptions } from '../../../shared/contract/store-link.ts';
import type { Surroundings } from '../surroundings.ts';
import { backUpInThread } from './back-up-in-thread.ts';

type BackupSettings = Pick<StoreOptions, 'appVersion' | 'backupFolder'>;

/** Chooses and makes the folder for backups. Throws BACKUP_FAILED when it can't be made. */
export function chooseBackupFolder(file: string, folder: string): void {
  try {
    setBackupFolder(file, folder);
  } catch (error) {
    throw new TautbandError('BACKUP_FAILED', { reason: 'folderUnwritable' }, { cause: error });
  }
}

function prepare(
  chart: OpenChart,
  settings: BackupSettings,
  surroundings: Surroundings,
  reason: BackUpOptions['reason'],
): BackUpOptions {
  const file = chart.paths.chart;
  // The proposed folder holds until the owner chooses one, so that backups begin on the first day.
  if (readBackupRegister(file).folder === null) chooseBackupFolder(file, settings.backupFolder);
  // What is on disk when the copy is made must be what the anchor says.
  chart.anchor?.flush();
  return {
    file,
    dataKeyHex: chart.dataKeyHex,
    at: surroundings.now().toISOString(),
    timeZone: clinicTimeZone(chart.database),
    appVersion: settings.appVersion,
    reason,
  };
}

/** Makes and proves a backup now. Rejects with BACKUP_FAILED; the failure is noted for the owner too. */
export async function backUpNow(
  chart: OpenChart,
  settings: BackupSettings,
  surroundings: Surroundings,
  signal?: AbortSignal,
): Promise<void> {
  await backUpInThread(prepare(chart, settings, surroundings, 'asked'), signal);
}

/** A schema is only raised over a proven copy: throws BACKUP_FAILED, and the chart is not touched. */
export function backUpBeforeMigration(
  chart: OpenChart,
  settings: BackupSettings,
  surroundings: Surroundings,
): void {
  try {
    backUpChart(prepare(chart, settings, surroundings, 'beforeMigration'));
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error;
    throw new TautbandError('BACKUP_FAILED', { reason: error.code }, { cause: error });
  }
}

/**
 * Makes the backup of the day when it has yet to be made, and says whether it tried. A failure stops nobody
 * from working: it is in the register, which the owner sees.
 */
export async function backUpWhenDue(
  chart: OpenChart,
  settings: BackupSettings,
  surroundings: Surroundings,
): Promise<boolean> {
  const now = surroundings.now().toISOString();
  if (!isBackupDue(chart.paths.chart, now, clinicTimeZone(chart.database))) return false;
  try {
    await backUpInThread(prepare(chart, settings, surroundings, 'daily'));
  } catch (error) {
    if (!(error instanceof TautbandError)) throw error;
  }
  return true;
}

/** What the owner sees of the backups. */
export function backupStatusOf(file: string, proposedFolder: string): BackupStatus {
  const { folder, lastGood, lastFailure } = readBackupRegister(file);
  return {
    folder: folder ?? proposedFolder,
    lastGood: lastGood && { file: lastGood.file, takenAt: lastGood.takenAt, bytes: lastGood.bytes },
    lastFailure,
  };
}

/** The newest backup that this PC knows of, also while the chart is closed. */
export function newestBackup(file: string): { file: string; takenAt: string } | null {
  const { lastGood } = readBackupRegister(file);
  return lastGood && { file: lastGood.file, takenAt: lastGood.takenAt };
}
