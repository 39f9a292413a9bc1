import { dayText, type WallClock, wallClockOf } from './clinic-time.ts';

const daysKept = 14;
const weeksKept = 8;
const monthsKept = 24;

/**
 * Which backups may go: of today all stay, then the newest of each of the last 14 days, 8 weeks and 24 months
 * that have one. Counted in days that have backups, so that a wrong clock or a closed clinic never empties
 * the folder. The newest backup always stays.
 */
export const backupsToThin = <Backup extends { takenAt: string }>(
  backups: readonly Backup[],
  now: string,
  timeZone: string,
): Backup[] => {
  const newestFirst = [...backups].sort((left, right) => (left.takenAt > right.takenAt ? -1 : 1));
  const today = dayText(wallClockOf(now, timeZone));
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  for (const backup of newestFirst) {
    if (dayText(wallClockOf(backup.takenAt, timeZone)) === today) kept.add(backup);
  }
  const keepNewestOfEach = (period: (clock: WallClock) => string, most: number): void => {
    const periods = new Set<string>();
    for (const backup of newestFirst) {
      const name = period(wallClockOf(backup.takenAt, timeZone));
      if (periods.has(name)) continue;
      if (periods.size === most) return;
      periods.add(name);
      kept.add(backup);
    }
  };
  keepNewestOfEach(dayText, daysKept);
  keepNewestOfEach(weekText, weeksKept);
  keepNewestOfEach(({ year, month }) => `${year}-${month}`, monthsKept);
  return newestFirst.filter((backup) => !kept.has(backup));
};

/** The Monday that the week began with. */
const weekText = ({ year, month, day }: WallClock): string => {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};
