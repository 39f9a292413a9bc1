import { Worker } from 'node:worker_threads';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';
import { KeyRefusal } from '../keys/key-refusal.ts';
import { BackupFailure } from './backup-failure.ts';
import type { ChartTaskName, ChartTasks, TaskOutcome } from './chart-tasks.ts';

/**
 * Does a long task on a chart in a thread of its own. `threadFile` is the built `chart-thread`. Throws what the
 * task itself would throw. One task at a time for each chart: the caller waits for one before the next.
 */
export const runInChartThread = async <Name extends ChartTaskName>(
  threadFile: string | URL,
  name: Name,
  options: ChartTasks[Name]['options'],
): Promise<ChartTasks[Name]['result']> => {
  const outcome = await new Promise<TaskOutcome>((resolve, reject) => {
    const thread = new Worker(threadFile, { workerData: { name, options }, name: 'chart' });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the chart thread ended early with ${code}`)));
  });
  // The tasks' types tie result and name together; the channel between threads cannot.
  if (outcome.ok) return outcome.result as ChartTasks[Name]['result'];
  const { failure } = outcome;
  switch (failure.kind) {
    case 'backup':
      throw new BackupFailure(failure.code);
    case 'chart':
      throw new ChartRefusal(failure.code, { details: failure.details });
    case 'key':
      throw new KeyRefusal(failure.code);
    case 'other':
      throw failure.error instanceof Error ? failure.error : new Error(String(failure.error));
  }
};
