import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Threads of the store; each is an entry of its own in the build. */
export type ThreadEntry = 'backup-worker' | 'audit-worker';

/**
 * Beside the bundle when the program is built, in the folder above when the tests run the sources. A path, and
 * no `new URL(…, import.meta.url)`: Vite takes that for an asset of a page and rewrites it in renderer tests.
 */
function fileOf(entry: ThreadEntry): string {
  const here = fileURLToPath(import.meta.url);
  return extname(here) === '.ts'
    ? join(dirname(here), '..', `${entry}.ts`)
    : join(dirname(here), `${entry}.cjs`);
}

/**
 * Does one long piece of work on the chart's file beside the chart, so that nobody who saves a site waits
 * for it. Rejects with what the thread threw, or with the reason of the signal, which ends the thread.
 */
export function inThread<Answer>(entry: ThreadEntry, data: object, signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Only the data: no environment of the caller.
    const worker = new Worker(fileOf(entry), { workerData: data, env: {} });
    signal?.addEventListener('abort', () => {
      reject(signal.reason);
      void worker.terminate();
    });
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}
