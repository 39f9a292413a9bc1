import type { BackUpOptions } from '../../../db/backups/back-up-chart.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { BackupAnswer } from '../backup-worker.ts';
import { inThread } from './in-thread.ts';

let before: Promise<unknown> = Promise.resolve();

/**
 * Makes a backup while the chart stays in use. Rejects with BACKUP_FAILED; what an ended thread leaves half
 * made is removed by the next backup, and so they go one after the other: that of the day would take away what
 * one that somebody asked for is writing.
 */
export async function backUpInThread(options: BackUpOptions, signal?: AbortSignal): Promise<void> {
  const backup = before.then(() => {
    signal?.throwIfAborted();
    return inThread<BackupAnswer>('backup-worker', options, signal);
  });
  before = backup.catch(() => undefined);
  const { failure } = await backup;
  if (failure !== null) throw new TautbandError('BACKUP_FAILED', { reason: failure });
}
