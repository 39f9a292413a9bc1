import type { StoreParts } from '../calls/context.ts';
import { backUpWhenDue } from './chart-backups.ts';

/** A PC that stays on over midnight makes the new day's backup within this time. */
const lookAgainMilliseconds = 15 * 60 * 1000;

/** Looks after each opening of the chart, and now and then, whether the day's backup is made. */
export type DailyBackup = { lookNow(): void; stop(): Promise<void> };

export function createDailyBackup(parts: StoreParts): DailyBackup {
  let running: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const state = parts.access.state();
    // The command line opens a chart for one call; the app sees to the day's backup.
    if (state.kind !== 'open' || parts.options.client !== 'app') return;
    if (await backUpWhenDue(state.chart, parts.options, parts.surroundings)) {
      parts.changes.publish('change', { topics: ['backups'], window: '' });
    }
  };
  const lookNow = (): void => {
    running ??= look()
      .catch(() => parts.log.note('daily backup failed unexpectedly'))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(lookNow, lookAgainMilliseconds);
  timer.unref();

  return {
    lookNow,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
