import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ChartRefusal } from '../../../db/chart-file/chart-refusal.ts';
import { chartApplicationId } from '../../../db/chart-file/chart-settings.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import { assertEngine } from '../../../db/chart-file/engine.ts';
import { type OpenChartOptions, openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { newDataKey } from '../../../db/keys/data-key.ts';
import { newestSchemaVersion } from '../../../db/migrations/migrations.ts';
import type { ChartRefusalCode } from '../../../shared/contract/errors.ts';
import {
  crashedChart,
  fingerprint,
  makeTestChart,
  openTestChart,
  saveFee,
  seededRandom,
  slowTest,
  type TestChart,
} from './test-chart.ts';

type Attempt = Partial<Pick<OpenChartOptions, 'dataKeyHex' | 'settings'>>;

const refusalOf = (test: TestChart, attempt: Attempt = {}): ChartRefusal => {
  try {
    openChartFile({ file: test.file, dataKeyHex: test.dataKeyHex, mode: 'readWrite', ...attempt }).close();
  } catch (error) {
    if (error instanceof ChartRefusal) return error;
    throw error;
  }
  throw new Error('the chart was opened');
};

/** The refusal, once it is shown that it left chart, write-ahead log, keys and anchor as they were. */
const untouchedRefusal = (test: TestChart, attempt: Attempt = {}): ChartRefusal => {
  const before = fingerprint(test.file);
  const refusal = refusalOf(test, attempt);
  expect(fingerprint(test.file)).toEqual(before);
  return refusal;
};

const expectRefusal = (test: TestChart, code: ChartRefusalCode, attempt: Attempt = {}): void =>
  expect(untouchedRefusal(test, attempt).code).toBe(code);

/** Writes to a chart behind its back, and leaves no write-ahead log. */
const behindItsBack = (test: TestChart, work: (database: Database.Database) => void): void => {
  const database = connect({ file: test.file, dataKeyHex: test.dataKeyHex, readOnly: false });
  work(database);
  database.close();
};

describe('a chart is refused, and left as it was, when', { timeout: slowTest }, () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['the word undefined', 'undefined'],
    ['63 digits', 'a'.repeat(63)],
    ['65 digits', 'a'.repeat(65)],
    ['in upper case', 'A'.repeat(64)],
    ['with a line end', `${'a'.repeat(64)}\n`],
    ['no hex', 'g'.repeat(64)],
    ['a passphrase', 'correct horse battery staple'],
  ])('the key is %s', async (_, dataKeyHex) => {
    const test = await crashedChart();
    expectRefusal(test, 'keyMalformed', { dataKeyHex: dataKeyHex as string });
  });

  it('the key is another one', async () => {
    expectRefusal(await crashedChart(), 'keyWrong', { dataKeyHex: newDataKey() });
  });

  it('the key and the key file are those of another chart', async () => {
    const test = await crashedChart();
    const other = await makeTestChart();
    copyFileSync(`${other.file}.keys`, `${test.file}.keys`);
    expectRefusal(test, 'keyWrong', { dataKeyHex: other.dataKeyHex });
  });

  it('there is no chart file', async () => {
    const test = await makeTestChart();
    rmSync(test.file);
    expectRefusal(test, 'chartMissing');
    expect(existsSync(test.file)).toBe(false);
  });

  it('there is no key file', async () => {
    const test = await crashedChart();
    rmSync(`${test.file}.keys`);
    expectRefusal(test, 'keyFileMissing');
  });

  it('the key file is damaged anywhere', async () => {
    const test = await crashedChart();
    const sound = readFileSync(`${test.file}.keys`);
    const random = seededRandom(7);
    for (let round = 0; round < 40; round += 1) {
      const damaged = Buffer.from(sound);
      const place = Math.floor(random() * damaged.length);
      // White space between the parts of JSON may change without harm.
      if (/\s/.test(String.fromCharCode(damaged[place] ?? 0))) continue;
      damaged[place] = (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 7));
      writeFileSync(`${test.file}.keys`, damaged);
      expectRefusal(test, 'keyFileDamaged');
    }
    writeFileSync(`${test.file}.keys`, sound.subarray(0, 100));
    expectRefusal(test, 'keyFileDamaged');
    writeFileSync(`${test.file}.keys`, '');
    expectRefusal(test, 'keyFileDamaged');
    writeFileSync(`${test.file}.keys`, sound);
    openTestChart(test);
  });

  it('it is a plaintext file', async () => {
    const test = await makeTestChart();
    rmSync(test.file);
    const plain = new Database(test.file);
    plain.exec('CREATE TABLE chart (id TEXT)');
    plain.close();
    expectRefusal(test, 'notEncrypted');
  });

  it('it is empty', async () => {
    const test = await makeTestChart();
    writeFileSync(test.file, '');
    expectRefusal(test, 'incompleteCopy');
  });

  it('it is a copy without its write-ahead log, which held the tables', async () => {
    const test = await makeTestChart();
    // Made as the engine makes any file: nothing but the header reaches it before the first checkpoint.
    const source = join(test.folder, 'live.tautband');
    writeFileSync(source, '');
    const live = connect({ file: source, dataKeyHex: test.dataKeyHex, readOnly: false });
    live.exec('CREATE TABLE chart (id TEXT); CREATE TABLE audit (sequence INTEGER);');
    copyFileSync(source, test.file);
    live.close();
    expectRefusal(test, 'incompleteCopy');
  });

  it('it is some other encrypted database', async () => {
    const test = await makeTestChart();
    behindItsBack(test, (database) => database.pragma('application_id=1'));
    expectRefusal(test, 'incompleteCopy');
    behindItsBack(test, (database) => database.pragma(`application_id=${chartApplicationId}`));
    openTestChart(test);
  });

  it.each([1, 2, 3, 4, 5])('its schema is %i newer than this application', async (ahead) => {
    const test = await makeTestChart();
    behindItsBack(test, (database) => database.pragma(`user_version=${newestSchemaVersion + ahead}`));
    const refusal = untouchedRefusal(test);
    expect(refusal.code).toBe('newerSchema');
    expect(refusal.details).toEqual({ found: newestSchemaVersion + ahead, newest: newestSchemaVersion });
  });

  it('a bit of it was flipped, wherever it lies', async () => {
    const test = await makeTestChart();
    const chart = openTestChart(test);
    for (let number = 0; number < 200; number += 1) saveFee(chart, `fee-${number}`, 100 + number);
    chart.close();
    const sound = readFileSync(test.file);
    const random = seededRandom(11);
    const places = [0, 5, 17, 40, ...Array.from({ length: 56 }, () => Math.floor(random() * sound.length))];
    for (const place of places) {
      const damaged = Buffer.from(sound);
      damaged[place] = (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(test.file, damaged);
      expectRefusal(test, 'damaged');
    }
    writeFileSync(test.file, sound);
    openTestChart(test);
  });

  it.each([
    ['cut in the middle of a page', (file: string) => truncateSync(file, statSync(file).size - 1000)],
    ['cut by a page', (file: string) => truncateSync(file, statSync(file).size - 4096)],
    [
      'zeroed in one page',
      (file: string) => {
        const content = readFileSync(file);
        content.fill(0, 5 * 4096, 6 * 4096);
        writeFileSync(file, content);
      },
    ],
    [
      'mixed up: two pages swapped',
      (file: string) => {
        const content = readFileSync(file);
        const page = Buffer.from(content.subarray(4 * 4096, 5 * 4096));
        content.copyWithin(4 * 4096, 7 * 4096, 8 * 4096);
        page.copy(content, 7 * 4096);
        writeFileSync(file, content);
      },
    ],
    ['overwritten with noise', (file: string) => writeFileSync(file, Buffer.alloc(16_384, 0x5a))],
  ])('it is %s', async (_, damage) => {
    const test = await makeTestChart();
    damage(test.file);
    expectRefusal(test, 'damaged');
  });

  it('an older copy of it was put back', async () => {
    const test = await makeTestChart();
    const first = openTestChart(test);
    saveFee(first, 'fee', 100);
    first.close();
    const older = readFileSync(test.file);
    const second = openTestChart(test);
    saveFee(second, 'fee', 200);
    second.close();
    writeFileSync(test.file, older);
    const refusal = untouchedRefusal(test);
    expect(refusal.code).toBe('olderThanAnchor');
    expect(refusal.details).toMatchObject({ anchor: 'ahead', anchorSequence: 3, chartSequence: 2 });
  });

  it('its write-ahead log was taken away after a crash', async () => {
    const test = await crashedChart();
    rmSync(`${test.file}-wal`);
    expectRefusal(test, 'olderThanAnchor');
  });

  it.each([
    ['missing', (anchor: string) => rmSync(anchor)],
    ['unreadable', (anchor: string) => writeFileSync(anchor, 'nothing')],
  ])('its anchor is %s', async (anchor, spoil) => {
    const test = await crashedChart();
    spoil(`${test.file}.anchor`);
    const refusal = untouchedRefusal(test);
    expect(refusal.code).toBe('olderThanAnchor');
    expect(refusal.details).toEqual({ anchor });
  });

  it.each([
    ['synchronous', 'FULLL', 3],
    ['temp_stor', 'MEMORY', 2],
    ['cipher_integrity_check', '1', 'ok'],
    ['foreign_keys', 'maybe', 1],
  ])('the setting %s=%s is not taken', async (name, value, readBack) => {
    const test = await crashedChart();
    const refusal = untouchedRefusal(test, { settings: [{ name, value, readBack }] });
    expect(refusal.code).toBe('settingNotTaken');
    expect(refusal.details).toMatchObject({ setting: name, expected: readBack });
  });

  it.each([
    { sqlite: '3.51.2', cipher: 'SQLite3 Multiple Ciphers 2.4.0' },
    { sqlite: '3.9.99', cipher: 'SQLite3 Multiple Ciphers 2.4.0' },
    { sqlite: '3.53.4', cipher: 'SQLite3 Multiple Ciphers 2.3.9' },
    { sqlite: '', cipher: '' },
  ])('the engine is $sqlite with $cipher', (versions) => {
    expect(() => assertEngine(versions)).toThrow(expect.objectContaining({ code: 'engineTooOld' }));
    assertEngine({ sqlite: '3.51.3', cipher: 'SQLite3 Multiple Ciphers 2.4.0' });
    assertEngine({ sqlite: '4.0.0', cipher: '3.0.0' });
  });

  it('its name would mean another file, a database in memory or a folder to the engine', async () => {
    const test = await makeTestChart();
    const open = (file: string) => openChartFile({ file, dataKeyHex: test.dataKeyHex, mode: 'readWrite' });
    expect(() => open(`${test.file} `)).toThrow(RangeError);
    for (const file of [':memory:', '', 'file:clinic.tautband?mode=memory', test.folder]) {
      expect(() => open(file)).toThrow(expect.objectContaining({ code: 'chartMissing' }));
    }
  });
});

describe('a chart that somebody else wrote to', { timeout: slowTest }, () => {
  it('is checked in full and opened when it is sound', async () => {
    const test = await makeTestChart();
    openTestChart(test).close();
    behindItsBack(test, (database) => database.exec('ANALYZE'));
    expect(openTestChart(test).inspection.stoppedUncleanly).toBe(true);
  });

  it('is opened without the bytes that somebody added to its write-ahead log', async () => {
    const test = await crashedChart();
    // Frames that do not verify are what any crash leaves at the end of the log: they are no damage.
    appendFileSync(`${test.file}-wal`, Buffer.alloc(5000, 1));
    expect(openTestChart(test).database.prepare('SELECT count(*) FROM fee').pluck().get()).toBe(5);
  });
});
