import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../db/chart-file/connect.ts';
import { parseRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { procedures } from '../../support/procedures.ts';
import { newQuickFolder, patience, removeFolder, startStore } from '../../support/store-client.ts';
import { builtFile } from '../../support/store-process.ts';
import { patientInput, register, signVisit } from '../../support/visit-story.ts';
import { fingerprint } from '../chart-file/test-chart.ts';
import { validCallOf } from '../contract/valid-calls.ts';
import { type CommandLineRun, runCommandLine, type Secrets } from './run-command-line.ts';

/** Nothing on stdout; on stderr one line of JSON with a sentence for people. */
function expectFailure(run: CommandLineRun, code: string, details: unknown = expect.anything()): void {
  expect(run.failure).toEqual({ code, message: expect.any(String), details });
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stdout).toBe('');
  expect(run.exitCode).toBe(1);
  expect(run.failure?.message).toMatch(/^[A-Za-z-].{9,}$/);
  expect(run.failure?.message).not.toMatch(/\{\{|errors\./);
}

describe('the command line', { timeout: patience }, () => {
  let practice: Practice;
  let chart: string;
  let owner: Secrets;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'admin', 'student'] });
    chart = practice.store.options.chartFile;
    owner = { password: practice.people.owner.password };
    await signVisit(practice);
    practice.reader.close();
    await practice.store.stop();
  }, patience);
  afterAll(() => practice.close());

  const asOwner = () => ['--chart', chart, '--user', practice.people.owner.login];
  const call = (name: string, input: unknown, secrets = owner, login = practice.people.owner.login) =>
    runCommandLine(['call', name, JSON.stringify(input), '--chart', chart, '--user', login], secrets);

  describe('procedures', () => {
    type Listed = { name: string; documentation: string; roles: unknown; input: unknown; output: unknown };
    let listed: Listed[];
    beforeAll(async () => {
      const run = await runCommandLine(['procedures']);
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
      // As much as Node reads from another program unless it is told otherwise.
      expect(run.stdout.length).toBeLessThan(1024 * 1024);
      listed = run.answer as Listed[];
    });

    it('lists the whole contract, each with its documentation and roles', () => {
      expect(listed.map(({ name }) => name)).toEqual(procedures.map(({ name }) => name));
      for (const { name, documentation, roles } of listed) {
        expect([name, documentation]).toEqual([name, expect.stringMatching(/^[A-Z].{9,}\.$/)]);
        expect([name, roles]).toEqual([name, procedures.find((one) => one.name === name)?.meta.callers]);
      }
    });

    it('has at least the names that others rely on', () => {
      const relied = [
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
      ];
      expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(relied));
    });

    it('gives JSON Schemas that take a call in order and refuse another', async () => {
      const open = await openPractice();
      try {
        for (const { name, input, output } of listed) {
          expect([name, input]).toEqual([name, expect.objectContaining({ type: 'object' })]);
          expect([name, Object.keys(output as object).length]).not.toEqual([name, 0]);
          const schema = z.fromJSONSchema(input as Parameters<typeof z.fromJSONSchema>[0]);
          const sample = (await validCallOf(name as (typeof procedures)[number]['name']).prepare(open)).input;
          expect([name, schema.safeParse(sample).success]).toEqual([name, true]);
          expect([name, schema.safeParse('no object').success]).toEqual([name, false]);
        }
      } finally {
        await open.close();
      }
    });
  });

  it('calls with JSON among the words, or on standard input', async () => {
    const created = patientInput({ legalGivenNames: 'Kommando', legalFamilyName: 'Zeile' });
    const run = await call('patients.create', created);
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.answer).toMatchObject({ id: created.id, version: 1, legalFamilyName: 'Zeile' });
    const found = await runCommandLine(
      ['call', 'patients.search', '-', ...asOwner()],
      owner,
      '{"text": "zeile kom"}',
    );
    expect(found.answer).toMatchObject([{ id: created.id }]);
    const clinic = await runCommandLine(['call', 'clinic.get', ...asOwner()], owner);
    expect(clinic.answer).toMatchObject({ name: 'Tidewater Test Physio' });
    const status = await runCommandLine(['call', 'chart.status', '{}', '--chart', chart]);
    expect(status.answer).toMatchObject({ state: 'locked', chartFile: chart });
  });

  it('says what is wrong with a call as it was written', async () => {
    const lines: string[][] = [
      ['call', 'patients.unheard', '{}', ...asOwner()],
      ['call', 'constructor.name', '{}', ...asOwner()],
      ['call', '__proto__', '{}', ...asOwner()],
      ['call', 'clinic.get', '{not json', ...asOwner()],
      ['call', 'clinic.get', '{}', '--user', 'olive'],
      ['call', 'clinic.get', '{}', '--chart', chart],
      ['call', '--chart', chart],
      ['audit', 'forget', ...asOwner()],
      ['restore', '--chart', chart],
      ['demo'],
      ['demo', 'x', '--seed', 'many'],
      ['fly'],
      ['call', 'clinic.get', '{}', '--wings'],
    ];
    for (const words of lines) expectFailure(await runCommandLine(words, owner), 'USAGE', {});
    expectFailure(await runCommandLine(['call', 'clinic.get', '{}', ...asOwner()]), 'USAGE', {});
    const help = await runCommandLine(['help']);
    expect([help.exitCode, help.stdout]).toEqual([0, expect.stringContaining('audit verify')]);
  });

  it('prints the failures of the contract with code, sentence and details', async () => {
    const { student, owner: olive } = practice.people;
    const stranger = await call('patients.get', { id: newId() });
    expectFailure(stranger, 'NOT_FOUND', { record: 'patient' });
    expectFailure(await call('patients.get', { id: 'x' }), 'INVALID_INPUT', {
      problems: [{ path: ['id'], problem: 'id', parameters: {} }],
    });
    const forbidden = await call('fees.list', {}, { password: student.password }, student.login);
    expectFailure(forbidden, 'FORBIDDEN', { roles: ['owner', 'therapist', 'admin'] });
    expectFailure(await call('clinic.get', {}, { password: 'a wrong password' }), 'WRONG_PASSWORD', {
      triesBeforeWaiting: 4,
    });
    expectFailure(
      await call('clinic.get', {}, { password: olive.password }, 'nobody.here'),
      'WRONG_PASSWORD',
    );
    const elsewhere = ['--chart', join(practice.folder, 'none.tautband'), '--user', olive.login];
    expectFailure(
      await runCommandLine(['call', 'clinic.get', '{}', ...elsewhere], owner),
      'CHART_NOT_OPEN',
      {},
    );
  });

  it('reads with the recovery code, which stays on record, and changes nothing with it', async () => {
    const { id } = await inStore((open) => register(open));
    const byCode = { recoveryCode: practice.recoveryCode };
    const words = (name: string, input: unknown) => ['call', name, JSON.stringify(input), '--chart', chart];
    const read = await runCommandLine(words('patients.chart', { id }), byCode);
    expect(read.answer).toMatchObject({ patient: { id } });
    const change = await runCommandLine(words('patients.create', patientInput()), byCode);
    expectFailure(change, 'READ_ONLY', {});
    const wrong = await runCommandLine(words('clinic.get', {}), { recoveryCode: 'ABCD-EFGH' });
    expectFailure(wrong, 'RECOVERY_CODE_WRONG', {});
    const rows = await call('audit.list', { patientId: id, procedure: 'patients.chart' });
    expect(rows.answer).toMatchObject([{ actorKind: 'recovery', actorId: null, patientId: id }]);
  });

  it('verifies the record, and says by its exit code when somebody with the key altered a row', async () => {
    const sound = await runCommandLine(['audit', 'verify', ...asOwner()], owner);
    expect(sound.answer).toMatchObject({ ok: true, findings: [] });
    expect(sound.exitCode).toBe(0);

    const altered = copyOfChart('altered.tautband');
    const database = connect({ file: altered, dataKeyHex: practice.dataKeyHex, readOnly: false });
    database.exec(`UPDATE site SET ltr_count = 99 WHERE ordinal = 1`);
    database.close();
    const login = practice.people.owner.login;
    const found = await runCommandLine(['audit', 'verify', '--chart', altered, '--user', login], owner);
    expect(found.answer).toMatchObject({ ok: false, findings: [{ kind: 'recordAltered', record: 'site' }] });
    expect(found.exitCode).toBe(1);
  });

  it('backs up and restores into a new file, never over one', async () => {
    const folder = join(practice.folder, 'stick');
    const backup = await runCommandLine(['backup', ...asOwner(), '--folder', folder], owner);
    expect(backup.answer).toMatchObject({ folder, lastFailure: null });
    const { lastGood } = backup.answer as { lastGood: { file: string } };
    expect(dirname(lastGood.file)).toBe(folder);

    const toFile = join(practice.folder, 'restored.tautband');
    const login = ['--user', practice.people.owner.login];
    const restored = await runCommandLine(['restore', lastGood.file, '--to', toFile, ...login], owner);
    expect(restored.answer).toMatchObject({ file: toFile });
    const clinic = await runCommandLine(['call', 'clinic.get', '--chart', toFile, ...login], owner);
    expect(clinic.answer).toMatchObject({ name: 'Tidewater Test Physio' });

    const newest = await runCommandLine(
      ['restore', '--chart', chart, '--to', join(practice.folder, 'newest.tautband')],
      { recoveryCode: practice.recoveryCode },
    );
    expect(newest.exitCode).toBe(0);

    const other = join(practice.folder, 'letter.txt');
    writeFileSync(other, 'not a chart, but somebody’s');
    for (const existing of [toFile, chart, other]) {
      const before = fingerprint(existing);
      const again = await runCommandLine(['restore', lastGood.file, '--to', existing, ...login], owner);
      expectFailure(again, 'RESTORE_FAILED', { reason: 'chartExists' });
      expect(again.failure?.message).toContain('Choose a new name');
      expect(fingerprint(existing)).toEqual(before);
    }
  });

  it('is refused a chart that the app has open, and leaves it alone', async () => {
    const store = startStore(practice.store.options);
    const { login, password } = practice.people.owner;
    await store.window('app').session.logIn({ login, password });
    try {
      const run = await call('clinic.get', {});
      expectFailure(run, 'CHART_REFUSED', { refusal: 'inUse' });
      expect((await store.window('app').clinic.get({})).name).toBe('Tidewater Test Physio');
    } finally {
      await store.stop();
    }
  });

  it('hands secrets to nobody by words or environment', async () => {
    // Another store in its place notes what every process of this PC could see of it and of the command line.
    const folder = newQuickFolder();
    try {
      cpSync(dirname(builtFile('cli.cjs')), folder, { recursive: true });
      const seen = join(folder, 'seen.json');
      writeFileSync(
        join(folder, 'store.cjs'),
        `const { readFileSync, writeFileSync } = require('node:fs');
         writeFileSync(${JSON.stringify(seen)}, JSON.stringify({
           words: process.argv,
           environment: process.env,
           parentWords: readFileSync('/proc/' + process.ppid + '/cmdline', 'utf8'),
         }));`,
      );
      const secrets = { password: 'a secret of ten letters', recoveryCode: 'SECR-ETCO-DE00' };
      for (const secret of [{ password: secrets.password }, { recoveryCode: secrets.recoveryCode }]) {
        const words = ['call', 'clinic.get', '{}', '--chart', chart, '--user', 'olive'];
        const run = await runCommandLine(words, secret, '', join(folder, 'cli.cjs'));
        expectFailure(run, 'UNEXPECTED', {});
        const noted = readFileSync(seen, 'utf8');
        expect(JSON.parse(noted)).toMatchObject({ parentWords: expect.stringContaining('clinic.get') });
        for (const text of Object.values(secrets)) expect(noted).not.toContain(text);
        expect(noted).not.toContain('TAUTBAND_');
      }
    } finally {
      removeFolder(folder);
    }
  });

  /** Works in the practice with its own store, between two calls of the command line. */
  async function inStore<Result>(work: (open: Practice) => Promise<Result>): Promise<Result> {
    const store = startStore(practice.store.options);
    const { admin } = practice.people;
    await store.window('admin').session.logIn({ login: admin.login, password: admin.password });
    try {
      return await work({ ...practice, store, as: (member) => store.window(member) });
    } finally {
      await store.stop();
    }
  }

  function copyOfChart(name: string): string {
    const file = join(practice.folder, name);
    for (const part of ['', '.keys', '.anchor']) copyFileSync(`${chart}${part}`, `${file}${part}`);
    expect(existsSync(`${chart}-wal`)).toBe(false);
    expect(parseRecoveryCode(practice.recoveryCode)).toBe(practice.dataKeyHex);
    return file;
  }
});
