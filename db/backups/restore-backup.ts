import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { parseRecoveryCode } from '../../shared/domain/recovery-code.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditEntry } from '../audit/audit-row.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { ChainHead } from '../chart-file/anchor-slot.ts';
import { takeChartLock } from '../chart-file/chart-lock.ts';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { connect } from '../chart-file/connect.ts';
import { assertNothingThere, ChartExists, placeChart } from '../chart-file/create-chart-file.ts';
import { isOneOf, removeTemporary, syncFile, temporaryName } from '../chart-file/durable-files.ts';
import { dataKeyCheck, deriveChartKeys } from '../keys/data-key.ts';
import { type KeyFileContent, parseKeyFile, writeNewKeyFile } from '../keys/key-file.ts';
import { KeyRefusal } from '../keys/key-refusal.ts';
import { openSlot } from '../keys/unlock.ts';
import { newestSchemaVersion } from '../migrations/migrations.ts';
import { asBackupFailure, BackupFailure } from './backup-failure.ts';
import { checkCopy } from './chart-copy.ts';
import { assertManifest, type ManifestContent, readManifest } from './manifest.ts';
import { unsealFile, writeAll } from './sealed-file.ts';

export type RestoreOptions = {
  backupFile: string;
  /** Where the restored chart goes; nothing may lie there. */
  toFile: string;
  /** A login and password of the day of the backup, or the recovery code. */
  unlock: { login: string; password: string } | { recoveryCode: string };
  /** Instant of the restore, UTC ISO text. */
  at: string;
  /** The window it was asked from, for the record. */
  window: string;
  /** Restores a backup whose audit shows alterations; the owner's decision, put on record. */
  despiteFindings?: boolean;
};

export type RestoredChart = {
  chartId: string;
  /** When the backup was made. */
  takenAt: string;
  /** The end of the audit chain in the backup: what came after it is not in the restored chart. */
  head: ChainHead;
  counts: Record<string, number>;
};

/**
 * Restores a backup into a new chart file, never over one. Everything is verified first: the manifest's MAC,
 * the file's hash, each chunk, the database, the counts, the chain of the audit and every record in it. The new
 * anchor names the one of the backup, and the restore is on record. Throws BackupFailure, KeyRefusal
 * `wrongPassword` or `recoveryCodeWrong`, RecoveryCodeError, ChartRefusal `inUse`.
 */
export const restoreBackup = async (options: RestoreOptions): Promise<RestoredChart> => {
  const paths = chartPaths(options.toFile);
  try {
    if (!isFile(options.backupFile)) throw new BackupFailure('backupMissing');
    assertNothingThere(paths);
    const manifest = readManifest(options.backupFile);
    const keyFile = keyFileIn(manifest.content);
    const { dataKeyHex, staffId } = await openKey(keyFile, options.unlock);
    const content = assertManifest(manifest, deriveChartKeys(dataKeyHex).backup);
    if (content.schemaVersion > newestSchemaVersion) throw new BackupFailure('newerSchema');
    if (!statSync(paths.folder, { throwIfNoEntry: false })?.isDirectory())
      throw new BackupFailure('folderMissing');

    const lock = takeChartLock(paths.lock);
    const temporary = temporaryName(paths.chart);
    try {
      assertNothingThere(paths);
      unsealInto(temporary, options.backupFile, dataKeyHex, content);
      checkRestored(temporary, dataKeyHex, content, options.despiteFindings ?? false);
      const head = recordRestore(temporary, dataKeyHex, staffId, content, options);
      placeChart(
        {
          temporary,
          paths,
          dataKeyHex,
          chartId: content.chartId,
          head,
          at: options.at,
          earlier: { reason: 'restored', ...(content.anchor ?? content.head) },
        },
        () => writeNewKeyFile(paths.keys, keyFile),
      );
    } finally {
      removeTemporary(temporary);
      lock.release();
    }
    return { chartId: content.chartId, takenAt: content.takenAt, head: content.head, counts: content.counts };
  } catch (error) {
    if (error instanceof ChartExists) throw new BackupFailure('chartExists', { cause: error });
    throw asBackupFailure(error);
  }
};

const keyFileIn = ({ keyFile }: ManifestContent): KeyFileContent => {
  try {
    return parseKeyFile(keyFile);
  } catch (error) {
    throw new BackupFailure('manifestDamaged', { cause: error });
  }
};

const isFile = (file: string): boolean => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    // No file can have such a name.
    if (isOneOf(error, 'ENAMETOOLONG', 'ELOOP', 'EINVAL')) return false;
    throw error;
  }
};

const openKey = async (
  keyFile: KeyFileContent,
  unlock: RestoreOptions['unlock'],
): Promise<{ dataKeyHex: string; staffId: string | null }> => {
  if ('recoveryCode' in unlock) {
    const dataKeyHex = parseRecoveryCode(unlock.recoveryCode);
    if (dataKeyCheck(dataKeyHex) !== keyFile.keyCheck) throw new KeyRefusal('recoveryCodeWrong');
    return { dataKeyHex, staffId: null };
  }
  const opened = await openSlot(keyFile, unlock.login, unlock.password);
  if (!opened) throw new KeyRefusal('wrongPassword');
  return { dataKeyHex: opened.dataKeyHex, staffId: opened.slot.staffId };
};

const unsealInto = (file: string, backupFile: string, dataKeyHex: string, content: ManifestContent): void => {
  const target = openSync(file, 'wx', 0o600);
  try {
    const found = unsealFile(backupFile, deriveChartKeys(dataKeyHex).backup, (part) =>
      writeAll(target, part),
    );
    if (
      found.sha256 !== content.sha256 ||
      found.contentSha256 !== content.contentSha256 ||
      found.bytes !== content.bytes
    ) {
      throw new BackupFailure('backupDamaged');
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
};

const checkRestored = (
  file: string,
  dataKeyHex: string,
  content: ManifestContent,
  despiteFindings: boolean,
): void => {
  const found = checkCopy(file, dataKeyHex);
  const sameCounts = JSON.stringify(found.counts) === JSON.stringify(content.counts);
  if (found.chartId !== content.chartId || found.schemaVersion !== content.schemaVersion || !sameCounts) {
    throw new BackupFailure('copyDamaged');
  }
  const database = connect({ file, dataKeyHex, readOnly: true });
  try {
    const { ok } = verifyAudit(database, deriveChartKeys(dataKeyHex).audit, content);
    if (!ok && !despiteFindings) throw new BackupFailure('auditBroken');
  } finally {
    database.close();
  }
};

const recordRestore = (
  file: string,
  dataKeyHex: string,
  staffId: string | null,
  content: ManifestContent,
  { at, window, despiteFindings = false }: RestoreOptions,
): ChainHead => {
  const database = connect({ file, dataKeyHex, readOnly: false });
  try {
    const entry: AuditEntry = {
      at,
      actorKind: staffId === null ? 'recovery' : 'staff',
      actorId: staffId,
      roles: staffId === null ? [] : rolesOf(database, staffId),
      window,
      procedure: 'chart.restore',
      detail: {
        backupTakenAt: content.takenAt,
        backupHead: content.head,
        anchor: content.anchor && { sequence: content.anchor.sequence, mac: content.anchor.mac },
        despiteFindings,
      },
    };
    return database
      .transaction(() => appendAudit(database, deriveChartKeys(dataKeyHex).audit, entry))
      .immediate();
  } finally {
    database.close();
    syncFile(file);
  }
};

const rolesOf = (database: Database, staffId: string): string[] => {
  const roles = database
    .prepare<[string], string>('SELECT roles FROM staff WHERE id = ?')
    .pluck()
    .get(staffId);
  return roles === undefined ? [] : z.array(z.string()).parse(JSON.parse(roles));
};
