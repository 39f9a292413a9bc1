import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitToConsent } from '../../support/consent-story.ts';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import { patientInput } from '../../support/visit-story.ts';

describe('a computer that is left', { timeout: patience }, () => {
  let practice: Practice;
  beforeEach(async () => {
    practice = await openPractice({ members: ['therapist'], store: { client: 'app' } });
  }, patience);
  afterEach(() => practice.close());

  it('has every window locked with its screen, a handed-over one too', async () => {
    const client = practice.as('therapist');
    const visitId = (await visitToConsent(practice, await patientOf(practice))).id;
    await client.consent.handOver({ visitId, discussed: true });
    practice.store.away('screenLocked');
    for (const member of ['owner', 'therapist'] as const) {
      const { session } = await practice.as(member).session.current({});
      expect(session?.locked).toMatchObject({ reason: 'screenLocked', visitId: null });
    }
    expect((await failureOf(client.consent.page({ visitId }))).code).toBe('LOCKED');
    const { password } = practice.people.therapist;
    expect(await client.session.unlock({ password })).toMatchObject({ locked: null });
  });

  it('has no key when it sleeps: the password opens the chart again', async () => {
    practice.store.away('asleep');
    const client = practice.as('therapist');
    expect(await client.session.current({})).toEqual({ session: null });
    expect(await client.chart.status({})).toMatchObject({ state: 'locked' });
    expect((await failureOf(client.visits.ofDay({}))).code).toBe('CHART_NOT_OPEN');
    await practice.logInAt('therapist', 'therapist');
    expect(await client.chart.status({})).toMatchObject({ state: 'open' });
  });
});

async function patientOf(practice: Practice): Promise<string> {
  const { id } = await practice.as('owner').patients.create(patientInput());
  return id;
}
