import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { openPractice, type Practice, staffInput } from '../../support/practice.ts';
import { callProcedure, type ProcedureName, procedures } from '../../support/procedures.ts';
import { failureOf, outcomeOf, patience, type StoreClient } from '../../support/store-client.ts';
import { patientInput, siteInput, startVisit } from '../../support/visit-story.ts';
import { validCallOf } from './valid-calls.ts';

const callers = ['nobody', 'owner', 'therapist', 'admin', 'student', 'recovery'] as const;
type Caller = (typeof callers)[number];
type Refusal = Extract<ErrorCode, 'NOT_LOGGED_IN' | 'FORBIDDEN' | 'READ_ONLY'>;

/**
 * Who may call what, written out by hand, a letter for each caller in their order above:
 * `+` may, `0` must log in, `-` lacks the role, `r` only reads.
 */
const table: Record<ProcedureName, string> = {
  'chart.status': '++++++',
  'chart.openDemo': '++++++',
  'chart.leaveDemo': '++++++',
  'chart.acceptOlder': '++++++',
  'chart.changes': '++++++',
  'session.logIn': '++++++',
  'session.readWithRecoveryCode': '++++++',
  'session.logOut': '++++++',
  'session.current': '++++++',
  'session.changePassword': '0++++r',
  'session.lock': '0++++r',
  'session.unlock': '0++++r',
  'session.active': '0++++r',
  'clinic.setUp': '++++++',
  'clinic.confirmRecoveryCode': '0+---r',
  'clinic.get': '0+++++',
  'clinic.save': '0+---r',
  'fees.forDay': '0-+--+',
  'fees.list': '0+++-+',
  'fees.add': '0+---r',
  'fees.correct': '0+---r',
  'fees.end': '0+---r',
  'needles.list': '0+++++',
  'needles.save': '0+-+-r',
  'staff.list': '0+++++',
  'staff.save': '0+---r',
  'staff.setPin': '0++++r',
  'patients.search': '0+++++',
  'patients.likelyDuplicates': '0+++-+',
  'patients.create': '0+++-r',
  'patients.save': '0+++-r',
  'patients.get': '0+++++',
  'patients.chart': '0++-++',
  'patients.overTime': '0++-++',
  'patients.usualMuscles': '0++-++',
  'coverage.save': '0+++-r',
  'visits.start': '0-+--r',
  'visits.get': '0++-++',
  'visits.ofDay': '0+++++',
  'visits.saveDraft': '0-+--r',
  'visits.end': '0-+--r',
  'visits.release': '0-+--r',
  'visits.reopen': '0-+--r',
  'visits.sign': '0-+--r',
  'visits.addendum': '0-+--r',
  'visits.aftercarePdf': '0-+--r',
  'visits.mapPdf': '0++-+r',
  'visits.enterInError': '0-+--r',
  'screening.save': '0-+--r',
  'consent.handOver': '0-+--r',
  'consent.page': '0-+--+',
  'consent.sign': '0-+--r',
  'consent.get': '0++-++',
  'timers.ofVisit': '0-+--+',
  'timers.save': '0-+--r',
  'emergencies.underWay': '0+++++',
  'emergencies.record': '0++++r',
  'emergencies.recordInVisit': '0-+--r',
  'emergencies.waiting': '0+++++',
  'emergencies.confirm': '0++++r',
  'sites.save': '0-+--r',
  'sites.remove': '0-+--r',
  'favourites.list': '0-+--+',
  'favourites.save': '0-+--r',
  'favourites.remove': '0-+--r',
  'reactions.save': '0-+--r',
  'reactions.remove': '0-+--r',
  'reactions.followUp': '0-+--r',
  'reactions.ofPatient': '0++-++',
  'reactions.incidentPdf': '0-+--r',
  'calls.list': '0+++-+',
  'calls.record': '0++--r',
  'safety.rates': '0+---+',
  'safety.table': '0+---r',
  'safety.report': '0++++r',
  'safety.events': '0+---+',
  'safety.changeEvent': '0+---r',
  'invoices.fromVisit': '0+++-r',
  'invoices.chooseFee': '0+++-r',
  'invoices.get': '0+++-+',
  'invoices.list': '0+++-+',
  'invoices.issue': '0+++-r',
  'invoices.void': '0+++-r',
  'invoices.pdf': '0+++-r',
  'payments.record': '0+++-r',
  'payments.reverse': '0+++-r',
  'audit.list': '0+---+',
  'audit.verify': '0+---+',
  'backups.status': '0+++++',
  'backups.setFolder': '0+---r',
  'backups.run': '0+---r',
  'backups.restore': '++++++',
};
const meanings: Record<string, Refusal | undefined> = {
  '0': 'NOT_LOGGED_IN',
  '-': 'FORBIDDEN',
  r: 'READ_ONLY',
};

/** What the contract itself says of a caller. */
function refusalByContract(caller: Caller, meta: ProcedureMeta): Refusal | undefined {
  if (meta.callers === 'anyone') return undefined;
  if (caller === 'nobody') return 'NOT_LOGGED_IN';
  if (caller === 'recovery') return meta.changes ? 'READ_ONLY' : undefined;
  return meta.callers === 'loggedIn' || meta.callers.includes(caller) ? undefined : 'FORBIDDEN';
}

function refusalByTable(caller: Caller, name: ProcedureName): Refusal | undefined {
  return meanings[table[name].charAt(callers.indexOf(caller))];
}

/** Not the windows where the calls are made ready. */
const windowOf = (caller: Caller): string => `${caller} calls`;

/** These end or change the session of the window, so they come last. */
const changingSession: ProcedureName[] = [
  'consent.handOver',
  'session.lock',
  'session.unlock',
  'session.logOut',
  'session.logIn',
  'session.readWithRecoveryCode',
];
const ordered = [
  ...procedures.map(({ name }) => name).filter((name) => !changingSession.includes(name)),
  ...changingSession,
];

describe('who may call what', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
    const { recoveryCode } = practice;
    await practice.store.window(windowOf('recovery')).session.readWithRecoveryCode({ recoveryCode });
    for (const member of ['owner', 'therapist', 'admin', 'student'] as const) {
      await practice.logInAt(windowOf(member), member);
    }
  }, patience);
  afterAll(() => practice.close());

  it('is in the contract as it is in the table', () => {
    for (const caller of callers) {
      for (const { name, meta } of procedures) {
        expect([caller, name, refusalByContract(caller, meta)]).toEqual([
          caller,
          name,
          refusalByTable(caller, name),
        ]);
      }
    }
  });

  it.each(callers)('holds for %s at every procedure', async (caller) => {
    const client = practice.store.window(windowOf(caller));
    const expected: Record<string, string> = {};
    const found: Record<string, string> = {};
    for (const name of ordered) {
      const valid = validCallOf(name);
      const { input } = await valid.prepare(practice);
      const call = callProcedure(client, name, forCaller(practice, caller, name, input));
      const outcome = await outcomeOf(name === 'chart.changes' ? firstOf(call) : call);
      expected[name] = refusalByTable(caller, name) ?? valid.answers ?? 'ok';
      found[name] = outcome.failure?.code ?? 'ok';
    }
    expect(found).toEqual(expected);
  });
});

/** Only the own password can be changed, with the own password. */
function forCaller(practice: Practice, caller: Caller, name: ProcedureName, input: unknown): unknown {
  if (caller === 'nobody' || caller === 'recovery') return input;
  const { password } = practice.people[caller];
  if (name === 'session.unlock' || name === 'staff.setPin') return { ...Object(input), password };
  if (name !== 'session.changePassword') return input;
  return { oldPassword: password, newPassword: password };
}

/** A stream is called and let go of. */
async function firstOf(call: Promise<unknown>): Promise<void> {
  const stream = (await call) as AsyncGenerator<unknown>;
  await stream.return(undefined);
}

describe('a person whose roles change while logged in', () => {
  let practice: Practice;
  let client: StoreClient;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist'] });
    client = practice.as('therapist');
  }, patience);
  afterAll(() => practice.close());

  async function saveTherapist(changes: Partial<ReturnType<typeof staffInput>>): Promise<void> {
    const owner = practice.as('owner');
    const { therapist } = practice.people;
    const version = (await owner.staff.list({})).find((one) => one.id === therapist.id)?.version ?? 0;
    await owner.staff.save(staffInput(therapist, { version, newPassword: null, ...changes }));
  }

  it('is judged by the roles as they are at each call', async () => {
    const { id } = await practice.as('owner').patients.create(patientInput());
    const visit = await startVisit(practice, id);
    await client.sites.save(siteInput(visit.id));

    await saveTherapist({ roles: ['student'] });
    expect(await failureOf(client.sites.save(siteInput(visit.id)))).toEqual({
      code: 'FORBIDDEN',
      details: { roles: ['therapist'] },
    });
    expect((await client.visits.get({ id: visit.id })).sites).toHaveLength(1);

    await saveTherapist({ roles: ['therapist'] });
    await client.sites.save(siteInput(visit.id, { ordinal: 2 }));

    await saveTherapist({ active: false });
    expect((await failureOf(client.visits.get({ id: visit.id }))).code).toBe('NOT_LOGGED_IN');
    expect((await failureOf(client.session.current({}))).code).toBe('NOT_LOGGED_IN');
  });
});

describe('a chart that nobody has opened', { timeout: patience }, () => {
  it('answers CHART_NOT_OPEN to whatever needs it, before anything else', async () => {
    const practice = await openPractice();
    try {
      const prepared: { name: ProcedureName; input: unknown }[] = [];
      for (const { name, meta } of procedures) {
        if (meta.callers === 'anyone') continue;
        prepared.push({ name, input: (await validCallOf(name).prepare(practice)).input });
      }
      for (const member of ['therapist', 'colleague', 'admin', 'student'] as const) {
        practice.store.closeWindow(member);
      }
      const client = practice.as('owner');
      await client.session.logOut({});
      expect(await client.chart.status({})).toMatchObject({ state: 'locked' });
      for (const { name, input } of prepared) {
        const failure = await failureOf(callProcedure(client, name, input));
        expect([name, failure.code]).toEqual([name, 'CHART_NOT_OPEN']);
      }
    } finally {
      await practice.close();
    }
  });
});
