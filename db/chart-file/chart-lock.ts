import Database from 'better-sqlite3';
import { ChartRefusal } from './chart-refusal.ts';
import { isOneOf } from './durable-files.ts';

/** Held while a chart is open. The operating system lets go of it when the process ends, however it ends. */
export type ChartLock = { release(): void };

/**
 * Takes the one lock of a chart, for the app and the command line alike. The lock file is a tiny database
 * under an exclusive transaction: the only lock that SQLite gives on every system and that dies with its
 * process. (`locking_mode=EXCLUSIVE` on the chart itself does not lock a newly made WAL file.)
 * Throws ChartRefusal `inUse` at once when somebody has it.
 */
export const takeChartLock = (lockFile: string): ChartLock => {
  const lock = new Database(lockFile, { timeout: 0 });
  try {
    lock.pragma('journal_mode=MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isOneOf(error, 'SQLITE_BUSY')) throw new ChartRefusal('inUse', { cause: error });
    throw error;
  }
  return {
    release: () => {
      lock.close();
    },
  };
};
