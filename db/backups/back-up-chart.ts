import { existsSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readAnchor } from '../chart-file/anchor-file.ts';
import type { ChainHead } from '../chart-file/anchor-slot.ts';
import { type ChartPaths, chartPaths } from '../chart-file/chart-paths.ts';
import {
  isOneOf,
  isTemporaryName,
  placeNewFile,
  removeTemporary,
  temporaryName,
  writeNewDurably,
} from '../chart-file/durable-files.ts';
import { engineVersions } from '../chart-file/engine.ts';
import { deriveChartKeys } from '../keys/data-key.ts';
import { readKeyFile } from '../keys/key-file.ts';
import { asBackupFailure, BackupFailure } from './backup-failure.ts';
import { readBackupRegister, updateBackupRegister } from './backup-register.ts';
import { checkCopy, copyChart } from './chart-copy.ts';
import { dayText, wallClockOf } from './clinic-time.ts';
import {
  backupExtension,
  knownBackups,
  type ManifestContent,
  manifestPath,
  manifestText,
} from './manifest.ts';
import { sealFile, unsealFile } from './sealed-file.ts';
import { backupsToThin } from './thinning.ts';

export type BackUpOptions = {
  /** A chart that this process holds open, or at least has the lock of. */
  file: string;
  dataKeyHex: string;
  /** Instant of the backup, UTC ISO text. */
  at: string;
  /** IANA name: names and days of backups are the clinic's. */
  timeZone: string;
  appVersion: string;
  reason: ManifestContent['reason'];
};

export type BackupMade = {
  file: string;
  takenAt: string;
  bytes: number;
  head: ChainHead;
  /** Older backups that were thinned out. */
  removed: string[];
};

/**
 * Makes a verified backup in the folder that the owner chose: a consistent copy, opened and checked in full,
 * sealed, read back, put in place under its name, then its manifest. Reading does not stop anybody from
 * saving, but the call itself takes about 2 s for each 100 MB: run it in the chart thread while people work.
 * Throws BackupFailure and notes it in the register.
 */
export const backUpChart = (options: BackUpOptions): BackupMade => {
  const paths = chartPaths(options.file);
  const copy = temporaryName(paths.chart);
  try {
    const folder = assertFolder(readBackupRegister(options.file).folder);
    removeLeftovers(paths, folder);
    const made = makeBackup(options, paths, folder, copy);
    updateBackupRegister(options.file, {
      lastGood: { file: made.file, takenAt: made.takenAt, bytes: made.bytes, sequence: made.head.sequence },
      lastFailure: null,
    });
    return { ...made, removed: thin(folder, readKeyFile(paths.keys).chartId, options) };
  } catch (thrown) {
    const error = asBackupFailure(thrown);
    noteFailure(options, error);
    throw error;
  } finally {
    removeTemporary(copy);
  }
};

/** Whether today's backup has yet to be made. */
export const isBackupDue = (file: string, now: string, timeZone: string): boolean => {
  const { lastGood } = readBackupRegister(file);
  return (
    !lastGood || dayText(wallClockOf(lastGood.takenAt, timeZone)) !== dayText(wallClockOf(now, timeZone))
  );
};

const noteFailure = ({ file, at }: BackUpOptions, error: unknown): void => {
  const reason = error instanceof BackupFailure ? error.code : 'unexpected';
  try {
    updateBackupRegister(file, { lastFailure: { at, reason } });
  } catch {
    // A disk that cannot take the note either: the failure itself is thrown on and says the same.
  }
};

const makeBackup = (
  options: BackUpOptions,
  paths: ChartPaths,
  folder: string,
  copy: string,
): Omit<BackupMade, 'removed'> => {
  const keys = deriveChartKeys(options.dataKeyHex);
  const anchor = readAnchor(paths.anchor, keys.anchor).state;
  copyChart(options.file, options.dataKeyHex, options.at, copy);
  const checked = checkCopy(copy, options.dataKeyHex);
  if (checked.head.sequence < (anchor?.head.sequence ?? 0)) throw new BackupFailure('copyDamaged');

  const sealedTemporary = temporaryName(join(folder, checked.chartId));
  try {
    const sealed = sealFile(copy, sealedTemporary, keys.backup);
    const readBack = unsealFile(sealedTemporary, keys.backup, () => undefined);
    if (readBack.sha256 !== sealed.sha256 || readBack.contentSha256 !== sealed.contentSha256) {
      throw new BackupFailure('backupDamaged');
    }
    const file = placeUnderFreeName(sealedTemporary, folder, paths.name, options);
    const { sqlite, cipher } = engineVersions();
    const content: ManifestContent = {
      format: 1,
      chartId: checked.chartId,
      takenAt: options.at,
      reason: options.reason,
      appVersion: options.appVersion,
      sqliteVersion: sqlite,
      cipherVersion: cipher,
      schemaVersion: checked.schemaVersion,
      head: checked.head,
      anchor: anchor && { ...anchor.head, counter: anchor.counter, at: anchor.at },
      counts: checked.counts,
      ...sealed,
      keyFile: readFileSync(paths.keys, 'utf8'),
    };
    // Named after the chart, as the other: `removeLeftovers` knows by that what it may take away.
    const manifestTemporary = temporaryName(join(folder, checked.chartId));
    writeNewDurably(manifestPath(file), manifestText(content, keys.backup), manifestTemporary);
    return { file, takenAt: options.at, bytes: sealed.bytes, head: checked.head };
  } finally {
    removeTemporary(sealedTemporary);
  }
};

const placeUnderFreeName = (
  temporary: string,
  folder: string,
  chartName: string,
  { at, timeZone }: BackUpOptions,
): string => {
  const clock = wallClockOf(at, timeZone);
  const name = `${chartName}-${dayText(clock)}-${clock.time}`;
  // The same second comes twice when two charts share a folder, and in the night the clocks go back.
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}${backupExtension}`);
    if (existsSync(manifestPath(file))) continue;
    try {
      placeNewFile(temporary, file);
      return file;
    } catch (error) {
      if (!isOneOf(error, 'EEXIST')) throw error;
    }
  }
};

const assertFolder = (folder: string | null): string => {
  if (folder === null) throw new BackupFailure('noFolder');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new BackupFailure('folderMissing');
  return folder;
};

/** Removes what an earlier backup of this chart left when it was killed. */
const removeLeftovers = (paths: ChartPaths, folder: string): void => {
  const { chartId } = readKeyFile(paths.keys);
  for (const [place, prefix] of [
    [paths.folder, `${basename(paths.chart)}-`],
    [folder, `${chartId}-`],
  ] as const) {
    for (const name of readdirSync(place)) {
      if (isTemporaryName(name, prefix)) removeTemporary(join(place, name));
    }
  }
};

const thin = (folder: string, chartId: string, { dataKeyHex, at, timeZone }: BackUpOptions): string[] => {
  const known = knownBackups(folder, chartId, deriveChartKeys(dataKeyHex).backup);
  const toThin = backupsToThin(
    known.map((backup) => ({ file: backup.file, takenAt: backup.content.takenAt })),
    at,
    timeZone,
  );
  for (const backup of toThin) {
    unlinkSync(backup.file);
    unlinkSync(manifestPath(backup.file));
  }
  return toThin.map((backup) => backup.file);
};
