import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBackupDue } from '../../../db/backups/back-up-chart.ts';
import { BackupFailure } from '../../../db/backups/backup-failure.ts';
import { readBackupRegister, setBackupFolder } from '../../../db/backups/backup-register.ts';
import { assertManifest, readManifest } from '../../../db/backups/manifest.ts';
import { temporaryName } from '../../../db/chart-file/durable-files.ts';
import { deriveChartKeys } from '../../../db/keys/data-key.ts';
import { mayMount, smallDisk } from '../chart-file/small-disk.ts';
import {
  fingerprint,
  instant,
  makeTestChart,
  openTestChart,
  saveFee,
  slowTest,
  testFolder,
} from '../chart-file/test-chart.ts';
import { backUp, chartToBackUp } from './test-backup.ts';

const failureOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(BackupFailure);
    return (error as BackupFailure).code;
  }
};

describe('a backup', { timeout: slowTest }, () => {
  it('is named after the clinic’s wall clock, described by its manifest and noted in the register', async () => {
    const test = await chartToBackUp();
    const made = backUp(test);
    expect(made.file).toBe(join(test.backupFolder, 'clinic-20261121-090050.tautband-backup'));
    expect(readdirSync(test.backupFolder).sort()).toEqual([
      'clinic-20261121-090050.tautband-backup',
      'clinic-20261121-090050.tautband-backup.json',
    ]);
    const content = assertManifest(readManifest(made.file), deriveChartKeys(test.dataKeyHex).backup);
    expect(content).toMatchObject({
      chartId: test.chartId,
      takenAt: instant(50),
      reason: 'asked',
      schemaVersion: 1,
      head: { sequence: 61 },
      anchor: { sequence: 61, mac: content.head.mac },
      counts: { audit: 61, chart: 1, fee: 30, patient: 0, staff: 1 },
      bytes: statSync(made.file).size,
      keyFile: readFileSync(`${test.file}.keys`, 'utf8'),
    });
    expect(readBackupRegister(test.file)).toEqual({
      format: 1,
      folder: test.backupFolder,
      lastGood: { file: made.file, takenAt: instant(50), bytes: made.bytes, sequence: 61 },
      lastFailure: null,
      integrityCheckedAt: instant(50),
    });
  });

  it('shows nothing of the chart and leaves nothing beside it', async () => {
    const test = await chartToBackUp();
    const before = fingerprint(test.file);
    const made = backUp(test);
    expect(fingerprint(test.file)).toEqual(before);
    expect(readFileSync(made.file).includes('Needling')).toBe(false);
    expect(readFileSync(made.file).subarray(0, 16).toString()).toBe('TAUTBAND-BACKUP1');
    expect(readdirSync(test.folder).filter((name) => name.includes('temporary'))).toEqual([]);
  });

  it('is made while the chart is in use, and holds what was committed', async () => {
    const test = await chartToBackUp();
    const chart = openTestChart(test);
    saveFee(chart, 'fee-new', 100);
    chart.begin();
    chart.database.prepare(`INSERT INTO fee VALUES ('uncommitted', 1, 'x', 1, 0, '2026-01-01', NULL)`).run();
    const made = backUp(test);
    chart.rollBack();
    expect(readManifest(made.file).content.counts.fee).toBe(31);
    saveFee(chart, 'fee-after', 100);
  });

  it('gets a free name when two fall into the same second', async () => {
    const test = await chartToBackUp();
    expect([backUp(test).file, backUp(test).file].map((file) => basename(file))).toEqual([
      'clinic-20261121-090050.tautband-backup',
      'clinic-20261121-090050-2.tautband-backup',
    ]);
  });

  it('is due once a day by the clinic’s calendar', async () => {
    const test = await chartToBackUp();
    const due = (at: string): boolean => isBackupDue(test.file, at, 'America/Regina');
    expect(due(instant(50))).toBe(true);
    backUp(test);
    expect(due(instant(59))).toBe(false);
    expect(due('2026-11-22T05:59:59.000Z')).toBe(false);
    expect(due('2026-11-22T06:00:00.000Z')).toBe(true);
  });

  it('clears away what a killed backup of this chart left, and nothing else', async () => {
    const test = await chartToBackUp();
    const leftovers = [temporaryName(test.file), temporaryName(join(test.backupFolder, test.chartId))];
    const others = [
      temporaryName(join(test.folder, 'other.tautband')),
      temporaryName(join(test.backupFolder, '01930000-0000-7000-8000-000000000000')),
      join(test.backupFolder, 'holiday.jpg'),
    ];
    for (const file of [...leftovers, ...others]) writeFileSync(file, 'x');
    backUp(test);
    expect(leftovers.filter((file) => existsSync(file))).toEqual([]);
    expect(others.filter((file) => existsSync(file))).toEqual(others);
  });
});

describe('a backup that cannot be made', { timeout: slowTest }, () => {
  it.each([
    ['noFolder', async () => makeTestChart()],
    [
      'folderMissing',
      async () => {
        const test = await chartToBackUp();
        rmSync(test.backupFolder, { recursive: true });
        return test;
      },
    ],
    [
      'folderMissing',
      async () => {
        const test = await chartToBackUp();
        rmSync(test.backupFolder, { recursive: true });
        writeFileSync(test.backupFolder, 'a file');
        return test;
      },
    ],
    [
      'chartDamaged',
      async () => {
        const test = await chartToBackUp();
        const content = readFileSync(test.file);
        content[50_000] = (content[50_000] ?? 0) ^ 1;
        writeFileSync(test.file, content);
        return test;
      },
    ],
  ])('says %s, notes it, and keeps the last good one', async (code, prepare) => {
    const test = await prepare();
    const { lastGood } = readBackupRegister(test.file);
    expect(failureOf(() => backUp(test))).toBe(code);
    expect(readBackupRegister(test.file)).toMatchObject({
      lastGood,
      lastFailure: { at: instant(50), reason: code },
    });
    expect(readdirSync(test.folder).filter((name) => name.includes('temporary'))).toEqual([]);
  });

  it.runIf(mayMount)('says so on a full disk, leaves no half file, and works again with room', async () => {
    const test = await chartToBackUp();
    const disk = smallDisk('size=4m');
    setBackupFolder(test.file, disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(4_000_000));
    expect(failureOf(() => backUp(test))).toBe('diskFull');
    expect(readdirSync(disk)).toEqual(['filler']);
    writeFileSync(join(disk, 'filler'), '');
    expect(backUp(test).file).toContain(disk);
  });

  it.runIf(mayMount)('says so when the disk of the chart itself is full', async () => {
    const disk = smallDisk('size=2m');
    const test = await makeTestChart({ folder: disk });
    const backupFolder = testFolder();
    setBackupFolder(test.file, backupFolder);
    // Room for the counters beside the chart, none for another copy of it.
    writeFileSync(join(disk, 'filler'), Buffer.alloc(2 ** 21 - statSync(test.file).size - 150_000));
    const filled = fingerprint(test.file);
    expect(failureOf(() => backUp(test))).toBe('diskFull');
    expect(fingerprint(test.file)).toEqual(filled);
    expect(readdirSync(backupFolder)).toEqual([]);
  });

  it.runIf(mayMount)('says so in a folder that cannot be written to', async () => {
    const test = await chartToBackUp();
    const disk = smallDisk('size=1m');
    setBackupFolder(test.file, disk);
    execFileSync('/bin/mount', ['-o', 'remount,ro', disk]);
    expect(failureOf(() => backUp(test))).toBe('folderUnwritable');
    expect(readBackupRegister(test.file).lastFailure?.reason).toBe('folderUnwritable');
  });
});

describe('the register of backups', { timeout: slowTest }, () => {
  it('that was lost says so instead of forgetting the folder in silence', async () => {
    const test = await chartToBackUp();
    writeFileSync(`${test.file}.backups`, '{"folder":');
    expect(readBackupRegister(test.file)).toMatchObject({
      folder: null,
      lastFailure: { reason: 'registerDamaged' },
    });
    const chosen = join(test.folder, 'another', 'folder');
    setBackupFolder(test.file, chosen);
    expect(existsSync(chosen)).toBe(true);
    expect(readBackupRegister(test.file)).toMatchObject({ folder: chosen, lastFailure: null });
    mkdirSync(join(chosen, 'x'));
    expect(backUp(test).file).toContain(chosen);
  });
});
