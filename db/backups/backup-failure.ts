import { isOneOf } from '../chart-file/durable-files.ts';

/** Why a backup was not made or not restored. The words are the message catalogue's, `errors.backup.<code>`. */
export type BackupFailureCode =
  /** The owner has not chosen a folder. */
  | 'noFolder'
  | 'folderMissing'
  | 'folderUnwritable'
  | 'diskFull'
  | 'inputOutput'
  /** The chart itself failed its check; nothing older was replaced. */
  | 'chartDamaged'
  /** The copy failed its check; the chart is not known to be wrong. */
  | 'copyDamaged'
  | 'backupMissing'
  | 'manifestMissing'
  /** The manifest cannot be read, or nobody who holds this chart's key wrote it. */
  | 'manifestDamaged'
  /** The backup is not byte for byte the one that its manifest describes. */
  | 'backupDamaged'
  /** The audit in the backup shows alterations; the owner may restore it all the same. */
  | 'auditBroken'
  /** The backup was made by a newer version of the application. */
  | 'newerSchema'
  /** Something already lies where the restored chart should go. */
  | 'chartExists';

export class BackupFailure extends Error {
  readonly code: BackupFailureCode;

  constructor(code: BackupFailureCode, { cause }: { cause?: unknown } = {}) {
    super(`The backup failed: ${code}`, { cause });
    this.name = 'BackupFailure';
    this.code = code;
  }
}

/** The failure behind an error of the file system or the engine while writing; others stay what they are. */
export const asBackupFailure = (error: unknown): unknown => {
  if (error instanceof BackupFailure) return error;
  if (isOneOf(error, 'ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'))
    return new BackupFailure('diskFull', { cause: error });
  if (
    isOneOf(
      error,
      'EACCES',
      'EPERM',
      'EROFS',
      'SQLITE_READONLY',
      'SQLITE_READONLY_DIRECTORY',
      'SQLITE_CANTOPEN',
    )
  ) {
    return new BackupFailure('folderUnwritable', { cause: error });
  }
  if (isOneOf(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'))
    return new BackupFailure('folderMissing', { cause: error });
  if (error instanceof Error && 'code' in error && /^(EIO|SQLITE_IOERR)/.test(String(error.code))) {
    return new BackupFailure('inputOutput', { cause: error });
  }
  return error;
};
