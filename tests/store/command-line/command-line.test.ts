import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import { openChartFile } from '../../../db/chart-file/open-chart-file.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import type { AuditRow } from '../../../shared/contract/chart-records.ts';
import type { PatientSummary } from '../../../shared/contract/patient-records.ts';
import { encodeRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { printed, refused, runCommandLine } from './run-command-line.ts';

type Made = { chart: string; logins: { login: string; password: string; roles: string[] }[] };

const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'tautband-command-line-'));
const chart = join(folder, 'clinic.tautband');
const demoWords = ['--seed', '5', '--today', '2026-03-02', '--patients', '6', '--visits', '8'];
// Each command is a process of its own that opens an encrypted chart: patience on a busy machine.
vi.setConfig({ testTimeout: 3 * minutes });
let olive = '';
let dataKeyHex = '';

const call = (procedure: string, input: unknown, password = olive, user = 'olive') =>
  runCommandLine(['call', procedure, JSON.stringify(input), '--chart', chart, '--user', user], { password });

/** A copy of the closed chart with its keys and anchor, to do harm to. */
function copyOfChart(name: string): string {
  const copy = join(folder, name);
  for (const file of readdirSync(folder)) {
    if (file.startsWith('clinic.tautband')) {
      copyFileSync(join(folder, file), join(folder, file.replace('clinic.tautband', name)));
    }
  }
  return copy;
}

beforeAll(async () => {
  const made = await printed<Made>(runCommandLine(['demo', chart, ...demoWords]));
  expect(made.chart).toBe(chart);
  olive = made.logins.find(({ login }) => login === 'olive')?.password ?? '';
  ({ dataKeyHex } = await unlock({ file: chart, login: 'olive', password: olive }));
}, 3 * minutes);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('procedures', () => {
  test('lists every procedure with its roles and the schema of its input and output', async () => {
    const listed = await printed<{ name: string; roles: unknown; input: object; output: object }[]>(
      runCommandLine(['procedures']),
    );
    const names = listed.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'clinic.get',
        'staff.list',
        'patients.search',
        'patients.create',
        'patients.get',
        'visits.start',
        'visits.get',
        'visits.end',
        'visits.sign',
        'visits.addendum',
        'screening.save',
        'sites.save',
        'sites.remove',
        'reactions.save',
        'invoices.fromVisit',
        'invoices.issue',
        'invoices.pdf',
        'payments.record',
        'audit.list',
        'audit.verify',
      ]),
    );
    for (const { name, roles, input, output } of listed) {
      expect(input, name).toHaveProperty('type', 'object');
      expect(Object.keys(output).length, name).toBeGreaterThan(0);
      expect(Array.isArray(roles) || roles === 'anyone' || roles === 'loggedIn', name).toBe(true);
    }
  });
});

describe('call', () => {
  test('takes the input as a word or on standard input and prints the result', async () => {
    const word = await printed<PatientSummary[]>(call('patients.search', { text: 'a' }));
    const typed = await printed<PatientSummary[]>(
      runCommandLine(['call', 'patients.search', '-', '--chart', chart, '--user', 'olive'], {
        password: olive,
        input: '{"text":"a"}',
      }),
    );
    expect(word.length).toBeGreaterThan(0);
    expect(typed).toEqual(word);
  });

  test('a failure is a code, a sentence and details on standard error, and exit 1', async () => {
    expect(await refused(call('clinic.get', {}, 'not the password'))).toMatchObject({
      code: 'WRONG_PASSWORD',
      message: expect.stringContaining('not right'),
    });
    expect(await refused(call('patients.create', { id: 'x' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refused(call('patients.get', { id: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(call('patients.erase', {}))).toMatchObject({ code: 'USAGE' });
    expect(await refused(runCommandLine(['call', 'clinic.get', '{}', '--chart', chart]))).toMatchObject({
      code: 'USAGE',
    });
  });

  test('the roles of a window hold here too', async () => {
    const ada = ['call', 'audit.list', '{}', '--chart', chart, '--user', 'ada'];
    expect(await refused(runCommandLine(ada, { password: 'demo-ada-admin' }))).toMatchObject({
      code: 'FORBIDDEN',
      details: { roles: ['owner'] },
    });
  });

  test('the recovery code reads, changes nothing, and is on record as recovery', async () => {
    const recoveryCode = encodeRecoveryCode(dataKeyHex);
    const [found] = await printed<PatientSummary[]>(call('patients.search', { text: 'a' }));
    const words = (procedure: string, input: unknown) => [
      'call',
      procedure,
      JSON.stringify(input),
      '--chart',
      chart,
    ];
    await printed(runCommandLine(words('patients.get', { id: found?.id }), { recoveryCode }));
    const change = runCommandLine(words('visits.start', { id: newId(), patientId: found?.id }), {
      recoveryCode,
    });
    expect(await refused(change)).toMatchObject({ code: 'READ_ONLY' });
    const rows = await printed<AuditRow[]>(call('audit.list', { patientId: found?.id, limit: 1 }));
    expect(rows[0]).toMatchObject({ actorKind: 'recovery', procedure: 'patients.get' });
    expect(
      await refused(
        runCommandLine(words('clinic.get', {}), { recoveryCode: recoveryCode.replace(/.$/, '0') }),
      ),
    ).toMatchObject({ code: 'RECOVERY_CODE_WRONG' });
  });

  test('a chart that is open elsewhere is refused and left alone', async () => {
    const elsewhere = openChartFile({ file: chart, dataKeyHex, mode: 'readWrite' });
    try {
      expect(await refused(call('clinic.get', {}))).toMatchObject({
        code: 'CHART_REFUSED',
        details: { refusal: 'inUse' },
      });
    } finally {
      elsewhere.close();
    }
    await printed(call('clinic.get', {}));
  });
});

describe('demo', () => {
  /** Everything that is the same for the same request: all but what keys and chains make of it. */
  const contentOf = async (file: string) => {
    const { dataKeyHex: key } = await unlock({ file, login: 'olive', password: olive });
    const database = connect({ file, dataKeyHex: key, readOnly: true });
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('audit', 'chart') ORDER BY name",
      )
      .pluck()
      .all();
    const content = tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]);
    const audit = database
      .prepare('SELECT at, actor_id, patient_id, procedure FROM audit ORDER BY sequence')
      .all();
    database.close();
    return { content, audit };
  };

  test(
    'makes the same content for the same arguments, and never over a file',
    async () => {
      const again = join(folder, 'again.tautband');
      const other = join(folder, 'other.tautband');
      await printed(runCommandLine(['demo', again, ...demoWords]));
      await printed(runCommandLine(['demo', other, ...demoWords, '--seed', '6']));
      const first = await contentOf(again);
      const untouched = join(folder, 'same.tautband');
      await printed(runCommandLine(['demo', untouched, ...demoWords]));
      expect(await contentOf(untouched)).toEqual(first);
      expect(await contentOf(other)).not.toEqual(first);
      const before = readFileSync(again);
      expect(await refused(runCommandLine(['demo', again, ...demoWords]))).toMatchObject({
        code: 'CHART_EXISTS',
      });
      expect(readFileSync(again).equals(before)).toBe(true);
    },
    3 * minutes,
  );
});

describe('audit verify, backup, restore', () => {
  const verify = (file: string) =>
    runCommandLine(['audit', 'verify', '--chart', file, '--user', 'olive'], { password: olive });

  test('an untouched record is sound; one edited behind the application is found, with exit 1', async () => {
    expect(await printed(verify(chart))).toMatchObject({ ok: true, findings: [] });
    const copy = copyOfChart('edited.tautband');
    const database = connect({ file: copy, dataKeyHex, readOnly: false });
    database.exec('UPDATE visit SET pain_now = 10 - coalesce(pain_now, 5)');
    database.close();
    const { code, stdout } = await verify(copy);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: expect.arrayContaining([]) });
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  });

  test(
    'a backup is restored into a new file, and never over one',
    async () => {
      const backups = join(folder, 'usb');
      const words = ['backup', '--chart', chart, '--user', 'olive', '--folder', backups];
      const status = await printed<{ lastGood: { file: string } }>(
        runCommandLine(words, { password: olive }),
      );
      expect(existsSync(status.lastGood.file)).toBe(true);
      const restored = join(folder, 'restored.tautband');
      const restore = (...more: string[]) =>
        runCommandLine(['restore', ...more, '--to', restored, '--user', 'olive'], { password: olive });
      await printed(restore(status.lastGood.file));
      expect(await printed(verify(restored))).toMatchObject({ ok: true });
      const before = readFileSync(restored);
      expect(await refused(restore('--chart', chart))).toMatchObject({ code: 'RESTORE_FAILED' });
      expect(readFileSync(restored).equals(before)).toBe(true);
    },
    2 * minutes,
  );
});
