import { parentPort, workerData } from 'node:worker_threads';
import { type BackUpOptions, backUpChart } from '../../db/backups/back-up-chart.ts';
import { BackupFailure } from '../../db/backups/backup-failure.ts';

/**
 * Makes one backup in a thread of its own: copying, checking and sealing take about two seconds for each
 * hundred megabytes, and nobody who saves a site may wait for that. Answers with null, or why it failed.
 */
export type BackupAnswer = { failure: string | null };

function answer(): BackupAnswer {
  try {
    backUpChart(workerData as BackUpOptions);
    return { failure: null };
  } catch (error) {
    return { failure: error instanceof BackupFailure ? error.code : 'unexpected' };
  }
}

parentPort?.postMessage(answer());
