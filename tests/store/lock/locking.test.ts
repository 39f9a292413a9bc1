import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitToConsent } from '../../support/consent-story.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { callProcedure, procedures } from '../../support/procedures.ts';
import { failureOf, patience, type StoreClient } from '../../support/store-client.ts';
import { startVisit } from '../../support/visit-story.ts';
import { validCallOf } from '../contract/valid-calls.ts';

const pin = '7153';

describe('a window that is locked', { timeout: patience }, () => {
  let practice: Practice;
  let client: StoreClient;
  beforeAll(async () => {
    practice = await openPractice({ store: { client: 'app' } });
    const { password } = practice.people.therapist;
    await practice.as('therapist').staff.setPin({ pin, password });
  }, patience);
  afterAll(() => practice.close());
  beforeEach(async () => {
    client = await practice.logInAt('locked', 'therapist');
  });

  const lockOf = async () => (await client.session.current({})).session?.locked;
  const move = (minutes: number) => practice.store.clock.move(minutes);
  it('refuses every procedure but the few of the lock screen', async () => {
    const inputs = [];
    for (const { name, meta } of procedures) {
      inputs.push({ name, meta, input: (await validCallOf(name).prepare(practice)).input });
    }
    await client.session.lock({ reason: 'asked' });
    const allowed: string[] = [];
    for (const { name, meta, input } of inputs) {
      if (meta.whileLocked === 'always') allowed.push(name);
      else
        expect([name, (await failureOf(callProcedure(client, name, input))).code]).toEqual([name, 'LOCKED']);
    }
    expect(allowed).toEqual([
      'chart.status',
      'chart.changes',
      'session.logIn',
      'session.logOut',
      'session.current',
      'session.lock',
      'session.unlock',
      'emergencies.underWay',
      'emergencies.record',
    ]);
    expect(await lockOf()).toMatchObject({ reason: 'asked', visitId: null });
  });

  it('goes on with the PIN or the password, and both stand on record', async () => {
    const { password } = practice.people.therapist;
    for (const proof of [{ pin }, { password }]) {
      await client.session.lock({ reason: 'idle' });
      expect(await client.session.unlock(proof)).toMatchObject({ locked: null, hasPin: true });
      expect(await client.visits.ofDay({})).toHaveProperty('day');
    }
    const rows = await practice.as('owner').audit.list({ procedure: 'session.unlock' });
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows[0]?.actorId).toBe(practice.people.therapist.id);
  });

  it('asks the password after five wrong PINs, also of a hundred at once and at another window', async () => {
    await client.session.lock({ reason: 'asked' });
    const wrong = await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        failureOf(client.session.unlock({ pin: `90${10 + number}` })),
      ),
    );
    expect(wrong.filter(({ code }) => code === 'WRONG_PIN')).toHaveLength(4);
    expect(wrong.filter(({ code }) => code === 'PASSWORD_NEEDED')).toHaveLength(8);
    expect(await failureOf(client.session.unlock({ pin }))).toEqual({ code: 'PASSWORD_NEEDED', details: {} });
    const other = practice.as('therapist');
    await other.session.lock({ reason: 'asked' });
    expect((await failureOf(other.session.unlock({ pin }))).code).toBe('PASSWORD_NEEDED');
    expect((await client.session.current({})).session?.hasPin).toBe(false);
    expect(await practice.as('owner').audit.list({ procedure: 'session.wrongPin' })).toHaveLength(5);

    const { password } = practice.people.therapist;
    await client.session.unlock({ password });
    expect(await other.session.unlock({ pin })).toMatchObject({ locked: null });
  });

  it('counts wrong passwords as the log-in does', async () => {
    await client.session.lock({ reason: 'asked' });
    expect((await failureOf(client.session.unlock({ password: 'not the password' }))).code).toBe(
      'WRONG_PASSWORD',
    );
    expect((await failureOf(client.session.unlock({}))).code).toBe('INVALID_INPUT');
    expect(await lockOf()).toMatchObject({ reason: 'asked' });
  });

  it('is locked at its next call when nobody was there for the time of the clinic, to the minute', async () => {
    move(4.9);
    await client.visits.ofDay({});
    move(0.2);
    // Looking is no sign of life: lists are read again by themselves.
    expect((await failureOf(client.visits.ofDay({}))).code).toBe('LOCKED');
    expect(await lockOf()).toMatchObject({ reason: 'idle' });
    await client.session.unlock({ pin });
    for (let minutes = 0; minutes < 12; minutes += 4) {
      move(4);
      await client.session.active({});
    }
    expect(await lockOf()).toBeNull();

    await Promise.all((['owner'] as const).map((one) => practice.logInAt(one, one)));
    const owner = practice.as('owner');
    const { isDemo, recoveryCodeConfirmedAt, ...clinic } = await owner.clinic.get({});
    const changed = await owner.clinic.save({ ...clinic, lockAfterMinutes: 1 });
    await client.session.active({});
    move(1);
    expect((await failureOf(client.visits.ofDay({}))).code).toBe('LOCKED');
    await practice.logInAt('owner', 'owner');
    const { isDemo: _, recoveryCodeConfirmedAt: __, ...again } = changed;
    await owner.clinic.save({ ...again, lockAfterMinutes: 5 });
    expect((await failureOf(owner.clinic.save({ ...again, lockAfterMinutes: 16 }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('is logged out after thirty minutes of lock', async () => {
    await client.session.lock({ reason: 'asked' });
    move(29);
    expect(await lockOf()).not.toBeNull();
    move(1);
    expect(await client.session.current({})).toEqual({ session: null });
    expect((await failureOf(client.session.unlock({ pin }))).code).toMatch(/NOT_LOGGED_IN|CHART_NOT_OPEN/);
  });

  it('is logged out with the day of the clinic', async () => {
    const { clock } = practice.store;
    const before = clock.instant;
    // Late in the evening in Vancouver, then after midnight.
    clock.instant = '2026-11-22T04:00:00.000Z';
    client = await practice.logInAt('late', 'therapist');
    clock.instant = '2026-11-22T04:10:00.000Z';
    expect(await lockOf()).toMatchObject({ reason: 'idle' });
    clock.instant = '2026-11-22T09:00:00.000Z';
    client = await practice.logInAt('late', 'therapist');
    clock.instant = '2026-11-22T09:01:00.000Z';
    expect(await lockOf()).toBeNull();
    clock.instant = '2026-11-23T09:00:30.000Z';
    expect(await client.session.current({})).toEqual({ session: null });
    clock.instant = before;
  });

  it('is logged in while the last other window is logged out', async () => {
    let isOver = false;
    const { login, password } = practice.people.therapist;
    const loggedIn = client.session.logIn({ login, password }).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      practice.store.away('asleep');
      await new Promise(setImmediate);
    }
    expect(await loggedIn).toMatchObject({ login });
  });

  it('stays locked to the page of its visit while it is handed over', async () => {
    practice.store.clock.instant = '2026-11-21T20:00:00.000Z';
    await Promise.all((['therapist', 'admin'] as const).map((one) => practice.logInAt(one, one)));
    client = await practice.logInAt('locked', 'therapist');
    const visit = await visitToConsent(practice);
    const other = await startVisit(practice);
    const visitId = visit.id;
    const handedOver = await client.consent.handOver({ visitId, discussed: true });
    expect(handedOver.locked).toMatchObject({ reason: 'handedOver', visitId });
    expect((await client.consent.page({ visitId })).signed).toBeNull();
    for (const refused of [
      client.consent.page({ visitId: other.id }),
      client.consent.handOver({ visitId: other.id, discussed: true }),
      client.visits.get({ id: visitId }),
      client.session.active({}),
    ]) {
      expect((await failureOf(refused)).code).toBe('LOCKED');
    }
    // The window asks for its own lock: it stays handed over, nothing is opened.
    expect((await client.session.lock({ reason: 'asked' })).locked).toMatchObject({ reason: 'handedOver' });
    await client.session.unlock({ pin });
    expect(await client.visits.get({ id: visitId })).toMatchObject({ id: visitId });
  });
});
