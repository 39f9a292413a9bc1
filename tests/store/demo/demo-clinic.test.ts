import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import {
  newQuickFolder,
  patience,
  removeFolder,
  startStore,
  storeOptions,
} from '../../support/store-client.ts';
import { type CommandLineRun, runCommandLine } from '../command-line/run-command-line.ts';

type Logins = { login: string; password: string; name: string; roles: string[] }[];
type Demo = { chart: string; logins: Logins };

const words = ['--today', '2026-11-20', '--patients', '9', '--visits', '14'];

describe('the demo clinic', { timeout: patience }, () => {
  let folder: string;
  let first: Demo;
  const opened: Database[] = [];
  beforeAll(async () => {
    folder = newQuickFolder();
    first = await makeDemo('first', [...words, '--seed', '7']);
  }, patience);
  afterAll(() => {
    for (const database of opened) database.close();
    removeFolder(folder);
  });

  async function makeDemo(name: string, options: readonly string[]): Promise<Demo> {
    const run = await runCommandLine(['demo', join(folder, `${name}.tautband`), ...options]);
    expect([run.stderr, run.exitCode]).toEqual(['', 0]);
    return run.answer as Demo;
  }

  async function read({ chart, logins }: Demo): Promise<Database> {
    const [{ login, password } = { login: '', password: '' }] = logins;
    const { dataKeyHex } = await unlock({ file: chart, login, password });
    const database = connect({ file: chart, dataKeyHex, readOnly: true });
    opened.push(database);
    return database;
  }

  it('is the same for the same words, but for its keys', async () => {
    const second = await makeDemo('second', [...words, '--seed', '7']);
    const [one, other] = [contentOf(await read(first)), contentOf(await read(second))];
    expect(Object.keys(one)).toContain('audit');
    for (const table of Object.keys(one)) expect([table, other[table]]).toEqual([table, one[table]]);
    expect(second.logins).toEqual(first.logins);
    const [key, otherKey] = [readKeyFile(`${first.chart}.keys`), readKeyFile(`${second.chart}.keys`)];
    expect(otherKey.keyCheck).not.toBe(key.keyCheck);
  });

  it('is another one for another seed, of the size that was asked for, with sites charted by level', async () => {
    const other = await makeDemo('other', [...words, '--seed', '8']);
    const [one, two] = [await read(first), await read(other)];
    for (const database of [one, two]) {
      expect(countOf(database, 'patient')).toBe(9);
      expect(countOf(database, 'visit')).toBe(14);
    }
    const levels = two.prepare<[], string>('SELECT DISTINCT segment FROM site WHERE segment IS NOT NULL');
    expect(levels.pluck().all()).not.toEqual([]);
    expect(contentOf(two).patient).not.toEqual(contentOf(one).patient);
  });

  it('ends on the day that was given, with visits of every kind and what each therapist keeps', async () => {
    const database = await read(first);
    const days = database.prepare<[], string>('SELECT DISTINCT day FROM visit ORDER BY day').pluck().all();
    expect(days.at(-1)).toBe('2026-11-20');
    expect((days[0] ?? '') < '2026-11-20').toBe(true);
    const states = database.prepare<[], string>('SELECT DISTINCT state FROM visit').pluck().all();
    expect(states).toEqual(expect.arrayContaining(['inTreatment', 'ended', 'signed']));
    expect(countOf(database, 'site')).toBeGreaterThan(countOf(database, 'visit'));
    expect(countOf(database, 'payment')).toBeGreaterThan(0);
    const therapists = first.logins.filter(({ roles }) => roles.includes('therapist'));
    expect(countOf(database, 'favourite')).toBe(4 * therapists.length);
  });

  it('lets everybody in whom it names, holds as one chart, and says that it is a demo', async () => {
    const roles = new Set(first.logins.flatMap((one) => one.roles));
    expect(roles).toEqual(new Set(['owner', 'therapist', 'admin', 'student']));
    const store = startStore(storeOptions(folder, { chartFile: first.chart, logFile: null }));
    for (const { login, password, name } of first.logins) {
      const client = store.window(login);
      expect(await client.session.logIn({ login, password })).toMatchObject({ login, name });
      expect((await client.clinic.get({})).isDemo).toBe(true);
    }
    const [owner] = first.logins;
    const client = store.window(owner?.login ?? '');
    expect((await client.audit.verify({})).findings).toEqual([]);
    const { visits } = await client.visits.ofDay({ day: '2026-11-20' });
    expect(visits.map(({ state }) => state).sort()).toEqual(['ended', 'inTreatment']);
    await store.stop();
  });

  it('is not made over a file', async () => {
    const run: CommandLineRun = await runCommandLine(['demo', first.chart, '--seed', '9']);
    expect([run.exitCode, run.failure?.code]).toEqual([1, 'CHART_EXISTS']);
  });

  it('is refused for words that make no clinic', async () => {
    const file = join(folder, 'none.tautband');
    for (const wrong of [
      ['--today', '2026-02-30'],
      ['--today', '1900-01-01'],
      ['--today', '9999-12-31'],
      ['--patients', '0'],
      ['--patients', '5001'],
      ['--visits', '999999'],
      ['--seed', '100000000'],
    ]) {
      const run = await runCommandLine(['demo', file, ...wrong]);
      expect([wrong, run.exitCode, run.failure?.code]).toEqual([wrong, 1, 'INVALID_INPUT']);
    }
    for (const day of ['2000-01-01', '2099-12-31']) {
      const { logins } = await makeDemo(`on-${day}`, ['--today', day, '--patients', '1', '--visits', '2']);
      expect(logins.length).toBeGreaterThan(0);
    }
  });
});

function countOf(database: Database, table: string): number {
  return database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}

/** Every row of every table but for what the random keys make of it: the MACs of the audit. */
function contentOf(database: Database): Record<string, unknown[]> {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => {
      const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
      return [table, table === 'audit' ? rows.map(withoutMacs) : rows];
    }),
  );
}

function withoutMacs({
  mac: _mac,
  previous_mac: _previous,
  changes,
  ...row
}: Record<string, unknown>): unknown {
  const named = JSON.parse(String(changes)) as { record: string; id: string }[];
  return { ...row, changes: named.map(({ record, id }) => ({ record, id })) };
}
