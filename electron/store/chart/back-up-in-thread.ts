import type { BackUpOptions } from '../../../db/backups/back-up-chart.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { BackupAnswer } from '../backup-worker.ts';
import { inThread } from './in-thread.ts';

/**
 * Makes a backup while the chart stays in use. Rejects with BACKUP_FAILED; what an ended thread leaves half
 * made is removed by the next backup.
 */
export async function backUpInThread(options: BackUpOptions, signal?: AbortSignal): Promise<void> {
  const { failure } = await inThread<BackupAnswer>('backup-worker', options, signal);
  if (failure !== null) throw new TautbandError('BACKUP_FAILED', { reason: failure });
}
