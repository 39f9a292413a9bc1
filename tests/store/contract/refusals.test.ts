import { copyFileSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import type { ChartRefusalCode } from '../../../shared/contract/errors.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { setUpInputOf } from '../../support/set-up-input.ts';
import {
  failureOf,
  newQuickFolder,
  patience,
  removeFolder,
  startStore,
  storeOptions,
} from '../../support/store-client.ts';
import { register } from '../../support/visit-story.ts';
import { fingerprint } from '../chart-file/test-chart.ts';

/** A chart as it lies on disk when nobody has it open, with its log-in. */
type Chart = { folder: string; file: string; dataKeyHex: string; login: string; password: string };

const parts = ['', '.keys', '.anchor'];

describe('a chart that is not in order', { timeout: patience }, () => {
  let practice: Practice;
  let sound: Chart;
  let older: string;
  let folders: string[] = [];

  beforeAll(async () => {
    practice = await openPractice({ members: ['admin'] });
    const { folder, dataKeyHex } = practice;
    const { login, password } = practice.people.owner;
    sound = { folder, file: practice.store.options.chartFile, dataKeyHex, login, password };
    // As it was a moment ago, for whoever puts an older file back.
    older = join(folder, 'older');
    await register(practice);
    practice.reader.close();
    await practice.store.stop();
    copyFileSync(sound.file, older);
    const store = startStore(storeOptions(folder));
    await store.window('owner').session.logIn({ login, password });
    await store.window('owner').fees.list({});
    await store.window('owner').audit.list({});
    await store.stop();
  }, patience);
  afterAll(async () => {
    for (const folder of folders) removeFolder(folder);
    await practice.close();
  });

  /** The sound chart once more, in a folder of its own. */
  function copy(): Chart {
    const folder = newQuickFolder();
    folders = [...folders, folder];
    const file = join(folder, 'clinic.tautband');
    for (const part of parts) {
      copyFileSync(`${sound.file}${part}`, `${file}${part}`);
      const { atime, mtime } = statSync(`${sound.file}${part}`);
      utimesSync(`${file}${part}`, atime, mtime);
    }
    return { ...sound, folder, file };
  }

  it('is opened when it is in order, so that the others are refused for their reason alone', async () => {
    const { file, folder, login, password } = copy();
    const store = startStore(storeOptions(folder, { chartFile: file }));
    expect(await store.window('w').chart.status({})).toMatchObject({ state: 'locked', refusal: null });
    await store.window('w').session.logIn({ login, password });
    expect(await store.window('w').chart.status({})).toMatchObject({ state: 'open', refusal: null });
    await store.stop();
  });

  type Case = {
    what: string;
    refusal: ChartRefusalCode;
    /** Whether it shows before anybody types a password. */
    atOnce?: true;
    spoil(chart: Chart): void;
  };
  const cases: Case[] = [
    {
      what: 'its key file is missing',
      refusal: 'keyFileMissing',
      atOnce: true,
      spoil: ({ file }) => rmSync(`${file}.keys`),
    },
    {
      what: 'its key file is damaged',
      refusal: 'keyFileDamaged',
      atOnce: true,
      spoil: ({ file }) =>
        writeFileSync(`${file}.keys`, readFileSync(`${file}.keys`, 'utf8').replace('"salt"', '"slat"')),
    },
    {
      what: 'the file itself is missing beside its keys',
      refusal: 'chartMissing',
      atOnce: true,
      spoil: ({ file }) => rmSync(file),
    },
    {
      what: 'a plaintext database lies in its place',
      refusal: 'notEncrypted',
      spoil({ file }) {
        rmSync(file);
        const plain = new Database(file);
        plain.exec('CREATE TABLE patient (id TEXT)');
        plain.close();
      },
    },
    {
      what: 'a page in the middle is damaged',
      refusal: 'damaged',
      spoil({ file }) {
        const bytes = readFileSync(file);
        const middle = Math.floor(bytes.length / 2);
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
        writeFileSync(file, bytes);
      },
    },
    {
      what: 'its first page is damaged',
      refusal: 'damaged',
      spoil({ file }) {
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
        writeFileSync(file, bytes);
      },
    },
    {
      what: 'it is empty',
      refusal: 'incompleteCopy',
      spoil: ({ file }) => writeFileSync(file, ''),
    },
    {
      what: 'a newer version of the program wrote it',
      refusal: 'newerSchema',
      spoil({ file, dataKeyHex }) {
        const database = connect({ file, dataKeyHex, readOnly: false });
        database.pragma('user_version=9999');
        database.close();
      },
    },
    {
      what: 'it was put back from an older day',
      refusal: 'olderThanAnchor',
      spoil: ({ file }) => copyFileSync(older, file),
    },
    {
      what: 'its anchor is missing',
      refusal: 'olderThanAnchor',
      spoil: ({ file }) => rmSync(`${file}.anchor`),
    },
  ];

  it.each(cases)('is refused and left as it was: $what', async ({ refusal, atOnce, spoil }) => {
    const chart = copy();
    spoil(chart);
    const before = fingerprint(chart.file);
    const { folder, file, login, password } = chart;
    const store = startStore(storeOptions(folder, { chartFile: file }));
    const client = store.window('w');
    try {
      const first = await client.chart.status({});
      expect(first).toMatchObject(
        atOnce ? { state: 'refused', refusal } : { state: 'locked', refusal: null },
      );
      const failure = await failureOf(client.session.logIn({ login, password }));
      expect(failure).toEqual({ code: 'CHART_REFUSED', details: { refusal } });
      expect(await client.chart.status({})).toMatchObject({ state: 'refused', refusal });
      expect((await failureOf(client.clinic.get({}))).details).toEqual({ refusal });
      expect(await client.session.current({})).toEqual({ session: null });
    } finally {
      await store.stop();
    }
    expect(fingerprint(file)).toEqual(before);
  });

  it('is refused while another store has it open, and opened when that one is gone', async () => {
    const { folder, file, login, password } = copy();
    const first = startStore(storeOptions(folder, { chartFile: file }));
    await first.window('w').session.logIn({ login, password });
    const second = startStore(storeOptions(folder, { chartFile: file }));
    const client = second.window('w');
    expect(await client.chart.status({})).toMatchObject({ state: 'refused', refusal: 'inUse' });
    const failure = await failureOf(client.session.logIn({ login, password }));
    expect(failure).toEqual({ code: 'CHART_REFUSED', details: { refusal: 'inUse' } });
    expect((await first.window('w').clinic.get({})).name).toBe('Tidewater Test Physio');
    await first.stop();
    await client.session.logIn({ login, password });
    expect(await client.chart.status({})).toMatchObject({ state: 'open' });
    await second.stop();
  });

  it('that is older is opened by its owner alone, with a reason that stays on record', async () => {
    const { folder, file, login, password } = copy();
    copyFileSync(older, file);
    const store = startStore(storeOptions(folder, { chartFile: file }));
    const client = store.window('w');
    const { admin } = practice.people;
    const byAdmin = client.chart.acceptOlder({
      login: admin.login,
      password: admin.password,
      reason: 'I say so',
    });
    expect((await failureOf(byAdmin)).code).toBe('FORBIDDEN');
    const reason = 'The disk broke; this is the copy of yesterday';
    expect(await client.chart.acceptOlder({ login, password, reason })).toMatchObject({ state: 'locked' });
    await client.session.logIn({ login, password });
    expect(await client.audit.list({ procedure: 'chart.acceptOlder' })).toMatchObject([{ reason }]);
    expect((await client.audit.verify({})).ok).toBe(true);
    await store.stop();
  });

  it('is never made anew where one lies', async () => {
    const { folder, file } = copy();
    renameSync(`${file}.keys`, `${file}.keys.away`);
    const before = fingerprint(file);
    const store = startStore(storeOptions(folder, { chartFile: file }));
    expect((await failureOf(store.window('w').clinic.setUp(setUpInputOf()))).code).toBe('CHART_EXISTS');
    await store.stop();
    expect(fingerprint(file)).toEqual(before);
  });
});
