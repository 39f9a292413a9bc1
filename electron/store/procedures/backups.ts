import { BackupFailure } from '../../../db/backups/backup-failure.ts';
import { restoreBackup } from '../../../db/backups/restore-backup.ts';
import { ChartExists } from '../../../db/chart-file/create-chart-file.ts';
import type { BackupStatus } from '../../../shared/contract/chart-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { type HandlerCall, runService } from '../calls/in-chart.ts';
import { backUpNow, backupStatusOf, chooseBackupFolder } from '../chart/chart-backups.ts';
import { session } from '../services/session.ts';

type RestoreInput = { backupFile: string; toFile: string; login: string | null; secret: string };

export function backupProcedures(parts: StoreParts) {
  const { access, options, surroundings, changes } = parts;
  const status = (): BackupStatus => backupStatusOf(access.file(), options.backupFolder);
  const tellWindows = (window: string): void => {
    changes.publish('change', { topics: ['backups'], window });
  };

  return {
    status(call: HandlerCall<object>): BackupStatus {
      return runService(parts, call, status, call.input);
    },

    setFolder(call: HandlerCall<{ folder: string }>): BackupStatus {
      return runService(
        parts,
        call,
        (work, { folder }) => {
          work.goesOnRecord();
          chooseBackupFolder(access.file(), folder);
          work.touches('backups');
          return status();
        },
        call.input,
      );
    },

    async run(call: HandlerCall<object>): Promise<BackupStatus> {
      // On record before it begins, so that the copy holds the record of its own making.
      runService(parts, call, session.onRecord, call.input);
      try {
        await backUpNow(access.requireOpen(), options, surroundings, call.signal);
      } finally {
        tellWindows(call.context.window);
      }
      return status();
    },

    /** Needs no open chart: the usual day for a restore is the one on which the chart does not open. */
    async restore({ input, context }: HandlerCall<RestoreInput>): Promise<{ file: string; takenAt: string }> {
      try {
        const { takenAt } = await restoreBackup({
          backupFile: input.backupFile,
          toFile: input.toFile,
          at: surroundings.now().toISOString(),
          window: context.window,
          unlock:
            input.login === null
              ? { recoveryCode: input.secret }
              : { login: input.login, password: input.secret },
        });
        return { file: input.toFile, takenAt };
      } catch (error) {
        if (error instanceof ChartExists) {
          throw new TautbandError('RESTORE_FAILED', { reason: 'chartExists' }, { cause: error });
        }
        if (!(error instanceof BackupFailure)) throw error;
        throw new TautbandError('RESTORE_FAILED', { reason: error.code }, { cause: error });
      }
    },
  };
}
