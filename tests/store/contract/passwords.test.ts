import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, openPractice, type Practice, staffInput } from '../../support/practice.ts';
import { failureOf, outcomeOf, patience } from '../../support/store-client.ts';

describe('the recovery code', { timeout: patience }, () => {
  let practice: Practice;
  beforeEach(async () => {
    practice = await openPractice({ members: ['therapist'] });
  }, patience);
  afterEach(() => practice.close());

  it('is confirmed by the groups that were asked for, typed as people type', async () => {
    const owner = practice.as('owner');
    const { recoveryCode, groupsToTypeBack } = practice;
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(groupsToTypeBack).size).toBe(2);
    const groupOf = (number: number) => recoveryCode.split('-')[number - 1] ?? '';
    const [first = 0, second = 0] = groupsToTypeBack;
    const typed = { [first]: groupOf(first).toLowerCase(), [second]: ` ${groupOf(second)} ` };
    const wrong: Record<string, string>[] = [
      {},
      { [first]: groupOf(first) },
      { ...typed, [second]: 'ZZZZ' },
      { ...typed, [second]: '' },
      { ...typed, x: 'AAAA' },
      { 0: '', 99: '' },
    ];
    for (const groups of wrong) {
      const before = digestOf(practice.reader);
      expect((await failureOf(owner.clinic.confirmRecoveryCode({ groups }))).code).toBe(
        'RECOVERY_CODE_WRONG',
      );
      expect(digestOf(practice.reader)).toBe(before);
    }
    const clinic = await owner.clinic.confirmRecoveryCode({ groups: typed });
    expect(clinic.recoveryCodeConfirmedAt).toBe(practice.store.clock.instant);
    expect(await owner.clinic.get({})).toEqual(clinic);
  });

  it('opens the chart to read when nobody is logged in, however it is typed; a wrong one does not', async () => {
    practice.store.closeWindow('therapist');
    await practice.as('owner').session.logOut({});
    const client = practice.store.window('reader');
    const { recoveryCode } = practice;
    const mistyped = recoveryCode.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const code of [mistyped, recoveryCode.slice(0, -5), `${recoveryCode}-AAAA`, 'not a code']) {
      const failure = await failureOf(client.session.readWithRecoveryCode({ recoveryCode: code }));
      expect(failure).toEqual({ code: 'RECOVERY_CODE_WRONG', details: {} });
      expect((await client.chart.status({})).state).toBe('locked');
    }
    await client.session.readWithRecoveryCode({
      recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' '),
    });
    expect((await client.clinic.get({})).name).toBe('Tidewater Test Physio');
    expect((await failureOf(client.fees.add({ ...fee }))).code).toBe('READ_ONLY');
  });
});

const fee = {
  id: '019a0000-0000-7000-8000-000000000001',
  service: 'Long visit',
  amountCents: 1,
  taxBasisPoints: 0,
  effectiveFrom: '2027-01-01',
};

describe('passwords', { timeout: patience }, () => {
  let practice: Practice;
  beforeEach(async () => {
    practice = await openPractice({ members: ['therapist'] });
  }, patience);
  afterEach(() => practice.close());

  it('are changed by whoever knows the old one; then only the new one opens', async () => {
    const therapist = practice.as('therapist');
    const { login, password } = practice.people.therapist;
    const newPassword = 'eine neue Nadel ☂';
    const wrong = therapist.session.changePassword({ oldPassword: 'not the old one', newPassword });
    expect((await failureOf(wrong)).code).toBe('WRONG_PASSWORD');
    const short = therapist.session.changePassword({ oldPassword: password, newPassword: 'short' });
    expect((await failureOf(short)).code).toBe('INVALID_INPUT');

    await therapist.session.changePassword({ oldPassword: password, newPassword });
    const another = practice.store.window('another');
    expect((await failureOf(another.session.logIn({ login, password }))).code).toBe('WRONG_PASSWORD');
    const session = await another.session.logIn({ login, password: newPassword });
    expect(session.name).toBe('Theo Testmann');
    // The window where it was changed stays logged in.
    expect((await therapist.session.current({})).session?.staffId).toBe(practice.people.therapist.id);
  });

  it('are slowed after five wrong ones, also for the right one, and for each login by itself', async () => {
    const client = practice.store.window('guesser');
    const { therapist, owner } = practice.people;
    const left: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { code, details } = await failureOf(
        client.session.logIn({ login: therapist.login, password: `guess number ${count}` }),
      );
      expect(code).toBe('WRONG_PASSWORD');
      left.push(details.triesBeforeWaiting);
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    const right = await failureOf(
      client.session.logIn({ login: therapist.login, password: therapist.password }),
    );
    expect(right.code).toBe('TOO_MANY_TRIES');
    expect(Date.parse(String(right.details.retryAt))).toBeGreaterThan(Date.now());
    // Signing asks for the same password and is slowed with it.
    const visit = { id: fee.id, version: 1, noteId: fee.id, password: therapist.password };
    expect((await failureOf(practice.as('therapist').visits.sign(visit))).code).toBe('TOO_MANY_TRIES');
    expect((await client.session.logIn({ login: owner.login, password: owner.password })).name).toBe(
      'Olive Orchard',
    );
  });

  it('answer an unknown login as a wrong password', async () => {
    const client = practice.store.window('guesser');
    const unknown = await failureOf(
      client.session.logIn({ login: 'nobody.here', password: 'guess number 1' }),
    );
    const known = await failureOf(client.session.logIn({ login: 'theo', password: 'guess number 1' }));
    expect(unknown).toEqual(known);
  });

  it('of somebody who left open nothing, and their window is closed to them at once', async () => {
    const owner = practice.as('owner');
    const { therapist } = practice.people;
    const { login, password } = therapist;
    await owner.staff.save(staffInput(therapist, { version: 1, active: false, newPassword: null }));
    expect((await failureOf(practice.as('therapist').visits.ofDay({}))).code).toBe('NOT_LOGGED_IN');
    const client = practice.store.window('another');
    expect((await failureOf(client.session.logIn({ login, password }))).code).toBe('WRONG_PASSWORD');

    const back = staffInput(therapist, { version: 2, newPassword: null });
    expect(await failureOf(owner.staff.save(back))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ path: ['newPassword'], problem: 'required' }] },
    });
    await owner.staff.save({ ...back, newPassword: 'welcome back again' });
    await client.session.logIn({ login, password: 'welcome back again' });
  });

  it('are never needed of the last owner in vain: one active owner stays', async () => {
    const owner = practice.as('owner');
    const member = staffInput(practice.people.owner, { version: 1, newPassword: null });
    for (const changes of [{ active: false }, { roles: ['therapist' as const] }]) {
      const before = digestOf(practice.reader);
      const failure = await failureOf(owner.staff.save({ ...member, ...changes }));
      expect(failure).toEqual({ code: 'LAST_OWNER', details: {} });
      expect(digestOf(practice.reader)).toBe(before);
    }
    const second = staffInput(practice.people.therapist, { version: 1, newPassword: null, roles: ['owner'] });
    await owner.staff.save(second);
    await owner.staff.save({ ...member, active: false });
    expect((await failureOf(owner.clinic.get({}))).code).toBe('NOT_LOGGED_IN');
    const other = await outcomeOf(
      practice.as('therapist').staff.save({ ...second, version: 2, active: false }),
    );
    expect(other.failure?.code).toBe('LAST_OWNER');
  });

  it('open and lock the chart: with nobody logged in any more its key is gone', async () => {
    const owner = practice.as('owner');
    practice.store.closeWindow('therapist');
    await owner.session.logOut({});
    expect(await owner.chart.status({})).toMatchObject({ state: 'locked' });
    expect((await failureOf(owner.clinic.get({}))).code).toBe('CHART_NOT_OPEN');
    const { login, password } = practice.people.owner;
    await owner.session.logIn({ login, password });
    expect(await owner.chart.status({})).toMatchObject({ state: 'open' });
  });
});
