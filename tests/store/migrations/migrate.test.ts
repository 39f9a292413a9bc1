import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAudit } from '../../../db/audit/read-audit.ts';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { readPragma } from '../../../db/chart-file/chart-settings.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import type { OpenChart } from '../../../db/chart-file/open-chart-file.ts';
import { deriveChartKeys } from '../../../db/keys/data-key.ts';
import { type Migration, migrate, schemaVersion } from '../../../db/migrate.ts';
import { migrations, newestSchemaVersion } from '../../../db/migrations/migrations.ts';
import { schemaText } from '../../../db/schema-snapshot.ts';
import { instant, makeTestChart, openTestChart, saveFee, slowTest } from '../chart-file/test-chart.ts';

const next = newestSchemaVersion + 1;

const step = (version: number, ...sql: string[]): Migration => ({ version, name: `step ${version}`, sql });

const chartWithFees = async (): Promise<OpenChart> => {
  const chart = openTestChart(await makeTestChart());
  for (const id of ['a', 'b', 'c']) saveFee(chart, id, 100);
  return chart;
};

const run = (chart: OpenChart, steps: readonly Migration[], beforeFirst?: (from: number) => void): number[] =>
  migrate(chart.database, {
    migrations: [...migrations, ...steps],
    auditKey: chart.keys.audit,
    at: instant(30),
    beforeFirst,
  });

const findingsOf = ({ database, keys, anchor }: OpenChart) =>
  verifyAudit(database, keys.audit, anchor?.state ?? null).findings;

const digest = (database: Database): string =>
  JSON.stringify([
    schemaVersion(database),
    schemaText(database),
    database.prepare('SELECT * FROM fee ORDER BY id').all(),
    database.prepare('SELECT * FROM audit').all(),
  ]);

describe('migrating', { timeout: slowTest }, () => {
  it('does nothing to a chart that is up to date', async () => {
    const chart = await chartWithFees();
    const before = digest(chart.database);
    expect(run(chart, [], () => expect.unreachable())).toEqual([]);
    expect(digest(chart.database)).toBe(before);
  });

  it('makes a backup once, then applies each step in order and puts it on record', async () => {
    const chart = await chartWithFees();
    const backups: number[] = [];
    const steps = [
      step(next, 'CREATE TABLE holiday (day TEXT PRIMARY KEY) STRICT'),
      step(next + 1, `INSERT INTO holiday VALUES ('2026-12-25')`),
    ];
    expect(run(chart, steps, (from) => backups.push(from))).toEqual([next, next + 1]);
    expect(backups).toEqual([newestSchemaVersion]);
    expect(schemaVersion(chart.database)).toBe(next + 1);
    expect(readAudit(chart.database, { limit: 2 })).toMatchObject([
      { procedure: 'chart.migrate', actorKind: 'system', detail: { version: next + 1 }, changes: [] },
      { procedure: 'chart.migrate', actorKind: 'system', detail: { version: next }, changes: [] },
    ]);
    expect(findingsOf(chart)).toEqual([]);
    expect(readPragma(chart.database, 'foreign_keys')).toBe(1);
  });

  it('rolls a failing step back whole, keeps the steps before it, and does not go on', async () => {
    const chart = await chartWithFees();
    const first = step(next, 'CREATE TABLE holiday (day TEXT PRIMARY KEY) STRICT');
    const failing = step(
      next + 1,
      'DELETE FROM fee',
      'ALTER TABLE fee ADD COLUMN note TEXT',
      'no SQL at all',
    );
    const never = step(next + 2, 'CREATE TABLE never (x)');
    run(chart, [first]);
    const before = digest(chart.database);
    expect(() => run(chart, [first, failing, never])).toThrow('syntax error');
    expect(digest(chart.database)).toBe(before);
    expect(chart.database.inTransaction).toBe(false);
    expect(readPragma(chart.database, 'foreign_keys')).toBe(1);
    saveFee(chart, 'd', 100);
    expect(findingsOf(chart)).toEqual([]);
  });

  it('touches nothing when the backup before it fails', async () => {
    const chart = await chartWithFees();
    const before = digest(chart.database);
    const noBackup = (): never => {
      throw new Error('no room for a backup');
    };
    expect(() => run(chart, [step(next, 'DROP TABLE fee')], noBackup)).toThrow('no room');
    expect(digest(chart.database)).toBe(before);
  });

  it('refuses a step that leaves a row without what it refers to', async () => {
    const chart = await chartWithFees();
    const orphan = `INSERT INTO patient_search_token VALUES ('token', 'no such patient')`;
    expect(() => run(chart, [step(next, orphan)])).toThrow('patient_search_token without its patient');
    expect(schemaVersion(chart.database)).toBe(newestSchemaVersion);
  });

  it('refuses steps that are misnumbered, and a chart that is newer', async () => {
    const chart = await chartWithFees();
    expect(() => run(chart, [step(next + 1, 'SELECT 1')])).toThrow(`should have number ${next}`);
    expect(() => run(chart, [step(next, 'SELECT 1'), step(next, 'SELECT 1')])).toThrow('should have number');
    run(chart, [step(next, 'SELECT 1')]);
    expect(() => run(chart, [])).toThrow(
      expect.objectContaining({ code: 'newerSchema', details: { found: next, newest: newestSchemaVersion } }),
    );
  });

  it('puts what it changes on record: a new column, new values, a rebuilt table, rows gone and rows new', async () => {
    const chart = await chartWithFees();
    run(chart, [
      step(
        next,
        `ALTER TABLE fee ADD COLUMN note TEXT NOT NULL DEFAULT ''`,
        `UPDATE fee SET amount_cents = amount_cents * 2 WHERE id = 'a'`,
        `DELETE FROM fee WHERE id = 'b'`,
        `INSERT INTO fee VALUES ('z', 1, 'Needling', 5, 0, '2026-01-01', NULL, '')`,
      ),
      step(
        next + 1,
        `CREATE TABLE fee_new (id TEXT PRIMARY KEY, amount_cents INTEGER NOT NULL, service TEXT NOT NULL) STRICT`,
        `INSERT INTO fee_new SELECT id, amount_cents, service FROM fee`,
        'DROP TABLE fee',
        'ALTER TABLE fee_new RENAME TO fee',
      ),
    ]);
    expect(findingsOf(chart)).toEqual([]);
    const [second, first] = readAudit(chart.database, { limit: 2 });
    expect(first?.changes.map(({ id, hash }) => `${id}${hash === '' ? ' gone' : ''}`).sort()).toEqual([
      'a',
      'b gone',
      'c',
      'z',
    ]);
    expect(second?.changes.map(({ id }) => id).sort()).toEqual(['a', 'c', 'z']);
  });

  it('puts on record that an audited table is gone', async () => {
    const chart = await chartWithFees();
    run(chart, [step(next, 'DROP TABLE fee')]);
    expect(findingsOf(chart)).toEqual([]);
    expect(readAudit(chart.database, { limit: 1 })[0]?.changes.every(({ hash }) => hash === '')).toBe(true);
  });

  it('does not make good what was altered behind the application’s back before it', async () => {
    const chart = await chartWithFees();
    chart.database.exec(`
      UPDATE fee SET amount_cents = 1 WHERE id = 'a';
      DELETE FROM fee WHERE id = 'b';
      INSERT INTO fee VALUES ('quiet', 1, 'x', 1, 0, '2026-01-01', NULL);`);
    const before = findingsOf(chart);
    expect(before).toHaveLength(3);
    run(chart, [step(next, `ALTER TABLE fee ADD COLUMN note TEXT NOT NULL DEFAULT ''`)]);
    expect(findingsOf(chart)).toEqual(before);
  });
});

describe('a new chart', { timeout: slowTest }, () => {
  it('is left empty when its first step fails, at whatever point', async () => {
    const { folder, dataKeyHex } = await makeTestChart();
    const [foundation] = migrations;
    const { sql } = foundation!;
    for (let parts = 0; parts < sql.length; parts += 1) {
      const file = join(folder, `new-${parts}.tautband`);
      writeFileSync(file, '');
      const database = connect({ file, dataKeyHex, readOnly: false });
      onTestFinished(() => {
        database.close();
      });
      const failing = { ...foundation!, sql: [...sql.slice(0, parts), 'no SQL at all'] };
      const { audit: auditKey } = deriveChartKeys(dataKeyHex);
      expect(() => migrate(database, { migrations: [failing], auditKey, at: instant(0) })).toThrow(
        'syntax error',
      );
      expect(schemaText(database)).toBe('');
      expect(schemaVersion(database)).toBe(0);
      expect(readPragma(database, 'application_id')).toBe(0);
    }
  });
});
