import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  cipherSettings,
  connectionSettings,
  readPragma,
  type Setting,
  takeKey,
  takeSettings,
  writerSettings,
} from '../../../db/chart-file/chart-settings.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import { newDataKey } from '../../../db/keys/data-key.ts';
import { slowTest, testFolder } from './test-chart.ts';

/*
 * What the engine does without a word when it is set up wrongly, and that our own steps notice it. The first
 * half of each test is the control: it shows that the danger is real on this engine.
 */

const beginning = (file: string): string => readFileSync(file).subarray(0, 15).toString('latin1');

const withNewDatabase = (work: (database: Database.Database, file: string) => void): void => {
  const file = join(testFolder(), 'engine.tautband');
  const database = new Database(file);
  try {
    work(database, file);
  } finally {
    database.close();
  }
};

describe('the engine keeps quiet, the chart does not:', { timeout: slowTest }, () => {
  it.each([
    ['no key', null],
    ['an empty key', `key=''`],
    ['a misspelt key pragma', `kye="x'${'ab'.repeat(32)}'"`],
  ])('%s makes a plaintext file', (_, pragma) => {
    withNewDatabase((database, file) => {
      database.pragma(`cipher='sqlcipher'`);
      if (pragma) database.pragma(pragma);
      database.exec('CREATE TABLE patient (name TEXT)');
      expect(beginning(file)).toBe('SQLite format 3');
    });
    expect(() => withNewDatabase((database) => takeKey(database, ''))).toThrow(
      expect.objectContaining({ code: 'keyMalformed' }),
    );
    expect(() => withNewDatabase((database) => takeKey(database, newDataKey(), 'kye'))).toThrow(
      expect.objectContaining({
        code: 'settingNotTaken',
        details: expect.objectContaining({ setting: 'kye' }),
      }),
    );
  });

  it.each([
    ['the word undefined', 'undefined'],
    ['63 hex digits', 'ab'.repeat(32).slice(1)],
  ])('%s is taken for a passphrase', (_, key) => {
    withNewDatabase((database, file) => {
      database.pragma(`cipher='sqlcipher'`);
      expect(database.pragma(`key="${key}"`, { simple: true })).toBe('ok');
      database.exec('CREATE TABLE patient (name TEXT)');
      expect(beginning(file)).not.toBe('SQLite format 3');
    });
    expect(() => withNewDatabase((database) => takeKey(database, key))).toThrow(
      expect.objectContaining({ code: 'keyMalformed' }),
    );
  });

  it('an unknown cipher pragma answers nothing', () => {
    withNewDatabase((database) => {
      expect(database.pragma('cipher_integrity_check')).toEqual([]);
      expect(() =>
        takeSettings(database, [{ name: 'cipher_integrity_check', value: '1', readBack: 1 }]),
      ).toThrow(expect.objectContaining({ code: 'settingNotTaken' }));
    });
  });

  it('synchronous=FULLL is not FULL', () => {
    withNewDatabase((database) => {
      database.pragma('synchronous=FULLL');
      expect(readPragma(database, 'synchronous')).toBe(1);
      expect(() => takeSettings(database, [{ name: 'synchronous', value: 'FULLL', readBack: 2 }])).toThrow(
        expect.objectContaining({ code: 'settingNotTaken' }),
      );
    });
  });

  const ours: readonly Setting[] = [...cipherSettings, ...connectionSettings, ...writerSettings];
  it.each(ours)('a misspelling of our own $name is noticed', ({ name, value, readBack }) => {
    withNewDatabase((database) => {
      takeSettings(database, [...cipherSettings, { name, value, readBack }]);
      const misspelt = { name: `${name}x`, value, readBack };
      expect(() => takeSettings(database, [misspelt])).toThrow(
        expect.objectContaining({ code: 'settingNotTaken' }),
      );
    });
  });

  it('every connection has every setting, in this session and the next', () => {
    const file = join(testFolder(), 'chart.tautband');
    writeFileSync(file, '');
    const dataKeyHex = newDataKey();
    for (const readOnly of [false, false, true]) {
      const database = connect({ file, dataKeyHex, readOnly });
      if (!readOnly) database.exec('CREATE TABLE IF NOT EXISTS filler (x); INSERT INTO filler VALUES (1)');
      for (const { name, readBack } of [...cipherSettings, ...connectionSettings]) {
        expect([name, String(readPragma(database, name))]).toEqual([name, String(readBack)]);
      }
      expect(readPragma(database, 'journal_mode')).toBe('wal');
      expect(readPragma(database, 'query_only')).toBe(readOnly ? 1 : 0);
      database.close();
    }
    expect(beginning(file)).not.toBe('SQLite format 3');
  });
});
