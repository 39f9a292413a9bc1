import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addHours } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToThin } from '../../../db/backups/thinning.ts';
import { slowTest } from '../chart-file/test-chart.ts';
import { backUp, chartToBackUp } from './test-backup.ts';

const timeZone = 'America/Regina';
const day = (at: string): string =>
  new Date(at).toLocaleDateString('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const keptOf = (backups: { takenAt: string }[], now: string): string[] => {
  const gone = new Set(backupsToThin(backups, now, timeZone));
  return backups.filter((backup) => !gone.has(backup)).map((backup) => backup.takenAt);
};

describe('thinning backups', { timeout: slowTest }, () => {
  it('keeps today, 14 days, 8 weeks and 24 months of a clinic that backs up four times a day for three years', () => {
    const now = new Date('2026-11-21T23:00:00Z');
    const backups = Array.from({ length: 3 * 365 * 4 }, (_, index) => ({
      takenAt: addHours(now, -6 * index).toISOString(),
    }));
    const kept = keptOf(backups, now.toISOString());
    const days = kept.map(day);
    expect(days.filter((found) => found === '2026-11-21')).toHaveLength(3);
    // One for each of the 13 days before, and the newest of its week or month beyond them.
    expect(days.filter((found) => found >= '2026-11-08' && found < '2026-11-21')).toHaveLength(13);
    expect(new Set(days.map((found) => found.slice(0, 7))).size).toBe(24);
    expect(days.at(-1)).toBe('2024-12-31');
    expect(kept.length).toBeLessThanOrEqual(3 + 13 + 8 + 24);
    expect(kept.length).toBeGreaterThanOrEqual(3 + 13 + 6 + 22);
  });

  it('keeps the newest of each day', () => {
    const backups = ['2026-11-20T16:00:00Z', '2026-11-20T22:00:00Z', '2026-11-20T19:00:00Z'].map(
      (takenAt) => ({
        takenAt,
      }),
    );
    expect(keptOf(backups, '2026-11-21T20:00:00Z')).toEqual(['2026-11-20T22:00:00Z']);
  });

  it('never empties the folder, however wrong the clock, and thins the same again to nothing', () => {
    const instants = fc.date({
      min: new Date('2015-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.uniqueArray(instants, { selector: Number, maxLength: 80 }), instants, (taken, now) => {
        const backups = taken.map((date) => ({ takenAt: date.toISOString() }));
        const kept = keptOf(backups, now.toISOString());
        const newest = backups
          .map(({ takenAt }) => takenAt)
          .sort()
          .at(-1);
        if (newest !== undefined) expect(kept).toContain(newest);
        const daysWithBackups = new Set(backups.map(({ takenAt }) => day(takenAt))).size;
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(daysWithBackups, 14));
        expect(
          keptOf(
            kept.map((takenAt) => ({ takenAt })),
            now.toISOString(),
          ),
        ).toEqual(kept);
      }),
    );
  });

  it('happens with each backup, and touches nothing but this chart’s own', async () => {
    const test = await chartToBackUp();
    const stranger = await chartToBackUp();
    const strangers = backUp(stranger, { at: '2020-01-01T12:00:00.000Z' }).file;
    const foreign = join(test.backupFolder, 'foreign-20200101-040000.tautband-backup');
    for (const suffix of ['', '.json'])
      writeFileSync(`${foreign}${suffix}`, readFileSync(`${strangers}${suffix}`));
    const unfinished = join(test.backupFolder, 'clinic-20200101-040000.tautband-backup');
    writeFileSync(unfinished, 'no manifest');
    const onDay = (date: number, hour: number): string =>
      new Date(Date.UTC(2026, 5, date, hour)).toISOString();

    const first = backUp(test, { at: onDay(1, 17) });
    expect(first.removed).toEqual([]);
    const second = backUp(test, { at: onDay(1, 19) });
    expect(second.removed).toEqual([]);
    const nextDay = backUp(test, { at: onDay(2, 17) });
    expect(nextDay.removed).toEqual([first.file]);

    expect(existsSync(first.file) || existsSync(`${first.file}.json`)).toBe(false);
    expect(readdirSync(test.backupFolder).sort()).toEqual(
      [second.file, nextDay.file, foreign]
        .flatMap((file) => [file, `${file}.json`])
        .concat(unfinished)
        .map((file) => file.slice(test.backupFolder.length + 1))
        .sort(),
    );
  });
});
