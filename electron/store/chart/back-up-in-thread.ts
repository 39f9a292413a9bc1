import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BackUpOptions } from '../../../db/backups/back-up-chart.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { BackupAnswer } from '../backup-worker.ts';

/** Beside the bundle when the program is built, in the folder above when the tests run the sources. */
const workerFile =
  extname(import.meta.url) === '.ts'
    ? new URL('../backup-worker.ts', import.meta.url)
    : new URL('./backup-worker.cjs', import.meta.url);

/**
 * Makes a backup while the chart stays in use. Rejects with BACKUP_FAILED, or with the reason of the signal;
 * what an ended thread leaves half made is removed by the next backup.
 */
export function backUpInThread(options: BackUpOptions, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string): void => reject(new TautbandError('BACKUP_FAILED', { reason }));
    // Only the data: no environment, no output.
    const worker = new Worker(workerFile, { workerData: options, env: {} });
    worker.once('message', ({ failure }: BackupAnswer) => {
      if (failure === null) resolve();
      else failed(failure);
    });
    signal?.addEventListener('abort', () => {
      reject(signal.reason);
      void worker.terminate();
    });
    worker.once('error', () => failed('unexpected'));
    worker.once('exit', () => failed('unexpected'));
  });
}
