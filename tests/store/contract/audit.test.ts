import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredAuditRow } from '../../../db/audit/audit-row.ts';
import { connect } from '../../../db/chart-file/connect.ts';
import { digestOf, openPractice, type Practice } from '../../support/practice.ts';
import { callProcedure, type ProcedureName, procedures } from '../../support/procedures.ts';
import { outcomeOf, patience } from '../../support/store-client.ts';
import { endVisit, register } from '../../support/visit-story.ts';
import { rowsOfCalls as table } from './rows-of-calls.ts';
import { validCallOf } from './valid-calls.ts';

/** Of these no one row is expected: streams, and what even a call in order is refused. */
const called = procedures.filter(({ name }) => name !== 'chart.changes' && !validCallOf(name).answers);
const changingSession: ProcedureName[] = [
  'session.logIn',
  'session.logOut',
  'session.readWithRecoveryCode',
  'session.changePassword',
  'session.lock',
  'session.unlock',
  'session.active',
];
const sessionWindow = 'session calls';

function headOf(practice: Practice): number {
  return practice.reader.prepare<[], number>('SELECT max(sequence) FROM audit').pluck().get() ?? 0;
}

function rowsAfter(practice: Practice, sequence: number): StoredAuditRow[] {
  return practice.reader
    .prepare<[number], StoredAuditRow>('SELECT * FROM audit WHERE sequence > ? ORDER BY sequence')
    .all(sequence);
}

function versionOfData(practice: Practice): unknown {
  return practice.reader.pragma('data_version', { simple: true });
}

describe('the record of calls', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  /** Session calls come from a window of their own where the colleague is logged in. */
  async function windowFor(name: ProcedureName): Promise<string> {
    if (!changingSession.includes(name)) return validCallOf(name).by;
    await practice.logInAt(sessionWindow, 'colleague');
    if (name === 'session.unlock')
      await practice.store.window(sessionWindow).session.lock({ reason: 'asked' });
    return sessionWindow;
  }

  it.each(called.map(({ name }) => name))('%s leaves what the table says', async (name) => {
    const { input, patientId } = await validCallOf(name).prepare(practice);
    const window = await windowFor(name);
    practice.store.clock.move(1);
    const before = headOf(practice);
    await callProcedure(practice.store.window(window), name, input);

    const rows = rowsAfter(practice, before);
    if (table[name] === 'none') {
      expect(rows).toEqual([]);
      return;
    }
    expect(rows).toHaveLength(1);
    const member = name.startsWith('session.') ? 'colleague' : validCallOf(name).by;
    const { id, roles } = practice.people[member];
    const byRecovery = name === 'session.readWithRecoveryCode';
    expect(rows[0]).toMatchObject({
      procedure: name,
      at: practice.store.clock.instant,
      window,
      actor_kind: byRecovery ? 'recovery' : 'staff',
      actor_id: byRecovery ? null : id,
      roles: byRecovery ? '[]' : JSON.stringify(roles),
      patient_id: table[name] === 'patient' ? patientId : null,
    });
    expect(table[name] === 'patient').toBe(patientId !== undefined);
  });

  it('vouches for every row that all these calls wrote', async () => {
    expect(await practice.as('owner').audit.verify({})).toMatchObject({ ok: true, findings: [] });
  });

  it('says recovery of whatever is read with the recovery code', async () => {
    const reader = practice.store.window('recovery');
    await reader.session.readWithRecoveryCode({ recoveryCode: practice.recoveryCode });
    for (const { name, meta } of called) {
      if (meta.changes || meta.audit === 'none') continue;
      const { input, patientId } = await validCallOf(name).prepare(practice);
      const before = headOf(practice);
      await callProcedure(reader, name, input);
      expect(rowsAfter(practice, before)).toMatchObject([
        {
          procedure: name,
          actor_kind: 'recovery',
          actor_id: null,
          roles: '[]',
          patient_id: patientId ?? null,
        },
      ]);
    }
  });

  it('holds nothing of a call that failed', async () => {
    const names = called.filter(({ meta }) => meta.audit === 'record').map(({ name }) => name);
    let refused = 0;
    for (const name of names) {
      const { by, prepare } = validCallOf(name);
      const { input } = await prepare(practice);
      for (const wrong of pointingElsewhere(input)) {
        const before = versionOfData(practice);
        const outcome = await outcomeOf(callProcedure(practice.as(by), name, wrong));
        if (!outcome.failure) continue;
        refused += 1;
        expect([name, versionOfData(practice)]).toEqual([name, before]);
      }
    }
    expect(refused).toBeGreaterThan(names.length);
  });

  it('tells of an invoice that is shown to somebody who asks for a second one of the same visit', async () => {
    const { visit } = await endVisit(practice);
    const client = practice.as('admin');
    const first = await client.invoices.fromVisit({ id: newId(), visitId: visit.id });
    const before = headOf(practice);
    expect(await client.invoices.fromVisit({ id: newId(), visitId: visit.id })).toEqual(first);
    expect(rowsAfter(practice, before)).toMatchObject([
      { procedure: 'invoices.fromVisit', patient_id: visit.patientId, changes: '[]' },
    ]);
  });
});

describe('looking at a record again', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it('within a quarter of an hour is the same look; later, by somebody else or at another log-in it is another', async () => {
    const { id } = await register(practice);
    const other = await register(practice);
    const looksAfter = (head: number) => rowsAfter(practice, head).map((row) => row.patient_id);
    const therapist = practice.as('therapist');
    const before = headOf(practice);
    await therapist.patients.get({ id });
    await therapist.patients.get({ id });
    practice.store.clock.move(14);
    await therapist.patients.get({ id });
    expect(looksAfter(before)).toEqual([id]);
    await therapist.patients.get({ id: other.id });
    await practice.as('admin').patients.get({ id });
    expect(looksAfter(before)).toEqual([id, other.id, id]);
    practice.store.clock.move(2);
    await therapist.patients.get({ id });
    expect(looksAfter(before)).toEqual([id, other.id, id, id]);
    await practice.logInAt('therapist', 'therapist');
    const afterLogIn = headOf(practice);
    await therapist.patients.get({ id });
    expect(looksAfter(afterLogIn)).toEqual([id]);
  });

  it('is refused as the first look is, once the role is gone', async () => {
    const { id } = await register(practice);
    await practice.as('admin').patients.get({ id });
    await practice.as('admin').session.logOut({});
    expect((await outcomeOf(practice.as('admin').patients.get({ id }))).failure?.code).toBe('NOT_LOGGED_IN');
  });
});

describe('a wrong password', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist'] });
  }, patience);
  afterAll(() => practice.close());

  it('goes on record with whose login it was, and never with what was typed', async () => {
    const { login, name } = practice.people.therapist;
    const window = practice.store.window('stranger');
    for (const typed of [login, 'mysecretpassphrase']) {
      const failed = await outcomeOf(window.session.logIn({ login: typed, password: 'not this one' }));
      expect(failed.failure).toBeDefined();
    }
    const owner = practice.as('owner');
    const rows = (await owner.audit.list({ kind: 'logIns' })).filter((row) => row.wrongPassword !== null);
    expect(rows.map((row) => row.wrongPassword?.staffName)).toEqual([null, name]);
    expect(rows[0]).toMatchObject({ procedure: 'session.wrongPassword', actorKind: 'system', actorId: null });
    expect(JSON.stringify(rowsAfter(practice, 0))).not.toContain('mysecretpassphrase');
    const again = await owner.audit.list({ kind: 'logIns' });
    expect(again.filter((row) => row.wrongPassword !== null)).toHaveLength(2);
    expect(await owner.audit.verify({})).toMatchObject({ ok: true });
  });

  it('is on record after the next log-in when the chart was closed', async () => {
    practice.store.closeWindow('therapist');
    await practice.as('owner').session.logOut({});
    const window = practice.store.window('morning');
    await outcomeOf(window.session.logIn({ login: 'nobody-here', password: 'not this one' }));
    expect((await window.chart.status({})).state).toBe('locked');
    const { login, password } = practice.people.owner;
    await window.session.logIn({ login, password });
    const rows = practice.reader
      .prepare<[], StoredAuditRow>('SELECT * FROM audit ORDER BY sequence DESC LIMIT 2')
      .all();
    expect(rows.map((row) => row.procedure)).toEqual(['session.logIn', 'session.wrongPassword']);
    expect(JSON.parse(rows[1]?.detail ?? '{}')).toMatchObject({ staffId: null });
  });
});

describe('the list for the owner', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it('names the patient, and is narrowed to a kind', async () => {
    const patient = await register(practice, {
      legalGivenNames: 'Placebo',
      legalFamilyName: 'Fixture',
      preferredName: null,
    });
    await practice.as('admin').patients.get({ id: patient.id });
    const owner = practice.as('owner');
    const shown = await owner.audit.list({ kind: 'shown', patientId: patient.id });
    expect(shown).toMatchObject([{ procedure: 'patients.get', patientName: 'Placebo Fixture' }]);
    const changed = await owner.audit.list({ kind: 'changed', patientId: patient.id });
    expect(changed).toMatchObject([{ procedure: 'patients.create', patientName: 'Placebo Fixture' }]);
    expect((await owner.audit.list({ kind: 'clinic' })).map((row) => row.patientName)).not.toContain(
      'Placebo Fixture',
    );
    const all = await owner.audit.list({ limit: 500 });
    const byKind = await Promise.all(
      (['shown', 'changed', 'logIns', 'clinic'] as const).map((kind) =>
        owner.audit.list({ kind, limit: 500 }),
      ),
    );
    const known = new Set(byKind.flat().map((row) => row.sequence));
    expect(all.filter((row) => !known.has(row.sequence))).toEqual([]);
  });
});

describe('a record that cannot be written', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it('is no answer: nothing is shown and nothing changed', async () => {
    const prepared = [];
    for (const { name, meta } of called) {
      if (meta.audit === 'none') continue;
      prepared.push({ name, input: (await validCallOf(name).prepare(practice)).input });
    }
    const { dataKeyHex } = practice;
    const file = practice.store.options.chartFile;
    const saboteur = connect({ file, dataKeyHex, readOnly: false });
    try {
      saboteur.exec(
        `CREATE TRIGGER audit_is_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END`,
      );
      const before = digestOf(practice.reader);
      // Its window stays locked when it fails, so it comes last.
      prepared.sort(
        (one, other) => Number(one.name === 'session.unlock') - Number(other.name === 'session.unlock'),
      );
      for (const { name, input } of prepared) {
        const begins = name === 'session.logIn' || name === 'session.readWithRecoveryCode';
        const client = practice.store.window(begins ? 'another window' : validCallOf(name).by);
        if (name === 'session.unlock') await client.session.lock({ reason: 'asked' });
        const outcome = await outcomeOf(callProcedure(client, name, input));
        expect([name, outcome.failure?.code, outcome.answer]).toEqual([name, 'UNEXPECTED', undefined]);
        expect([name, digestOf(practice.reader)]).toEqual([name, before]);
        if (begins) expect(await client.session.current({})).toEqual({ session: null });
      }
    } finally {
      saboteur.exec('DROP TRIGGER audit_is_full');
      saboteur.close();
    }
    await practice.as('admin').patients.get({ id: (await register(practice)).id });
  });
});

/** The input with each of its ids in turn replaced by one that nothing has. */
function pointingElsewhere(input: unknown): unknown[] {
  const fields = Object.entries(input as Record<string, unknown>);
  return fields
    .filter(([name, value]) => /(^id|Id)$/.test(name) && typeof value === 'string')
    .map(([name]) => ({ ...Object.fromEntries(fields), [name]: newId() }))
    .concat([{ ...Object.fromEntries(fields), id: 'no id at all' }]);
}
