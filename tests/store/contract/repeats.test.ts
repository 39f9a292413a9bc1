import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { digestOf, openPractice, type Practice } from '../../support/practice.ts';
import { callProcedure, type ProcedureName, procedures } from '../../support/procedures.ts';
import { outcomeOf, patience } from '../../support/store-client.ts';
import { endVisit, reactionInput, siteInput } from '../../support/visit-story.ts';
import { validCallOf } from './valid-calls.ts';

/** What the second of two calls with the same input must go on record for, and nothing else. */
const goesOnRecordAgain: ProcedureName[] = [
  'session.logIn',
  'session.readWithRecoveryCode',
  'session.changePassword',
  'reactions.incidentPdf',
  'safety.table',
  'visits.aftercarePdf',
  'visits.mapPdf',
  'backups.setFolder',
  'backups.run',
];
/** Refused the second time, because what they make is there. */
const refusedAgain: Partial<Record<ProcedureName, ErrorCode>> = { 'backups.restore': 'RESTORE_FAILED' };
/** Their answers tell of the moment. */
const answersOfTheMoment: ProcedureName[] = ['reactions.incidentPdf', 'backups.run'];

const changing = procedures.filter(({ meta }) => meta.changes).map(({ name }) => name);
const ownWindow = 'session calls';

describe('a call that is repeated with the same input', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it.each(changing)('%s changes nothing the second time', async (name) => {
    const valid = validCallOf(name);
    const { input } = await valid.prepare(practice);
    const ofSession = name.startsWith('session.');
    if (ofSession) await practice.logInAt(ownWindow, 'colleague');
    const client = ofSession ? practice.store.window(ownWindow) : practice.as(valid.by);

    const first = await outcomeOf(callProcedure(client, name, input));
    expect(first.failure?.code).toBe(valid.answers);
    practice.store.clock.move(1);
    const before = digestOf(practice.reader);
    const withoutAudit = digestOf(practice.reader, ['audit']);
    const second = await outcomeOf(callProcedure(client, name, input));

    expect(digestOf(practice.reader, ['audit'])).toBe(withoutAudit);
    expect(digestOf(practice.reader) === before).toBe(!goesOnRecordAgain.includes(name));
    const refusal = refusedAgain[name];
    if (refusal) expect(second.failure?.code).toBe(refusal);
    else if (!answersOfTheMoment.includes(name)) expect(second).toEqual(first);
  });

  it('is still known as a repeat when others have changed other records meanwhile', async () => {
    const { visit } = await endVisit(practice);
    const client = practice.as('therapist');
    const site = siteInput(visit.id, { ordinal: 2, needleContinues: true });
    const saved = await client.sites.save(site);
    await client.reactions.save(reactionInput(practice, visit.id));
    const before = digestOf(practice.reader);
    expect(await client.sites.save(site)).toEqual(saved);
    expect(digestOf(practice.reader)).toBe(before);
  });
});
