import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timerInput } from '../../support/consent-story.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import { endVisit, signVisit, siteInput, startVisit } from '../../support/visit-story.ts';

describe('the timers of a visit', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'admin'] });
  }, patience);
  afterAll(() => practice.close());
  const client = () => practice.as('therapist');
  const running = async (visitId: string) => (await client().timers.ofVisit({ visitId })).map(({ id }) => id);

  it('run from their instant on, whoever looks, until they are stopped', async () => {
    const visit = await startVisit(practice);
    const site = await client().sites.save(siteInput(visit.id));
    const first = await client().timers.save(timerInput(practice, visit.id, { siteIds: [site.id] }));
    practice.store.clock.move(1);
    const later = await client().timers.save(timerInput(practice, visit.id, { siteIds: [newId(), newId()] }));
    await client().timers.save(timerInput(practice, (await startVisit(practice)).id));
    expect(await client().timers.ofVisit({ visitId: visit.id })).toEqual([first, later]);

    const longer = await client().timers.save({ ...first, seconds: first.seconds + 60 });
    expect(longer).toEqual({ ...first, seconds: first.seconds + 60, version: first.version + 1 });
    await client().timers.save({ ...later, stoppedAt: practice.store.clock.instant });

    // The program ends and comes back: the chart was closed meanwhile.
    for (const window of ['therapist', 'admin', 'owner']) practice.store.closeWindow(window);
    practice.store.clock.move(4);
    await practice.logInAt('admin', 'admin');
    await practice.logInAt('therapist', 'therapist');
    expect(await client().timers.ofVisit({ visitId: visit.id })).toEqual([longer]);
    expect((await client().emergencies.underWay({})).timers).toContainEqual({
      id: longer.id,
      seconds: longer.seconds,
      startedAt: first.startedAt,
    });
  });

  it('belong to at least one site and run two hours at the most', async () => {
    const { id } = await startVisit(practice);
    for (const wrong of [{ siteIds: [] }, { siteIds: ['all'] }, { seconds: 0 }, { seconds: 7201 }]) {
      const failure = await failureOf(client().timers.save(timerInput(practice, id, wrong)));
      expect(failure.code, JSON.stringify(wrong)).toBe('INVALID_INPUT');
    }
    expect(await running(id)).toEqual([]);
  });

  it('end with the last of their needles, for every window, and stay ended when one is brought back in', async () => {
    const visit = await startVisit(practice);
    const [one, two] = await Promise.all(
      [1, 2].map((ordinal) => client().sites.save(siteInput(visit.id, { ordinal }))),
    );
    if (!one || !two) throw new Error('two sites are needed');
    const both = await client().timers.save(timerInput(practice, visit.id, { siteIds: [one.id, two.id] }));
    const single = await client().timers.save(timerInput(practice, visit.id, { siteIds: [one.id] }));
    const { recordedAt: _, removed: __, ...first } = one;
    const { recordedAt: ___, removed: ____, ...second } = two;
    const needleOutAt = practice.store.clock.instant;
    const out = await client().sites.save({ ...first, needleOutAt });
    expect(await running(visit.id)).toEqual([both.id]);
    await client().sites.save({ ...second, needleOutAt });
    expect(await running(visit.id)).toEqual([]);
    const { timers, openNeedles } = await client().emergencies.underWay({});
    expect(timers.map(({ id }) => id)).not.toContain(single.id);
    await client().sites.save({ ...first, version: out.version, needleOutAt: null });
    expect((await client().emergencies.underWay({})).openNeedles).toBe(openNeedles + 1);
    expect(await running(visit.id)).toEqual([]);
    const owner = await practice.logInAt('owner', 'owner');
    expect(await owner.audit.verify({})).toMatchObject({ ok: true });
  });

  it('end with the treatment, do not come back when it is taken back, and none starts after it', async () => {
    const visit = await startVisit(practice);
    const timer = await client().timers.save(timerInput(practice, visit.id));
    const other = await client().timers.save(timerInput(practice, (await startVisit(practice)).id));
    const ended = await client().visits.end({
      id: visit.id,
      version: visit.version,
      needlesOut: 0,
      needleDifferenceReason: null,
    });
    expect(await running(visit.id)).toEqual([]);
    await client().visits.reopen({ id: visit.id, version: ended.version });
    expect(await running(visit.id)).toEqual([]);
    expect((await failureOf(client().timers.save({ ...timer, seconds: 660 }))).code).toBe('VERSION_CONFLICT');
    expect(await running(other.visitId)).toEqual([other.id]);

    const after = await endVisit(practice);
    expect((await failureOf(client().timers.save(timerInput(practice, after.visit.id)))).code).toBe(
      'VISIT_STATE',
    );
    const signed = await signVisit(practice);
    expect((await failureOf(client().timers.save(timerInput(practice, signed.visit.id)))).code).toBe(
      'VISIT_SIGNED',
    );
  });
});
