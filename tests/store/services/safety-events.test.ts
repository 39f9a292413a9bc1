import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safetyEvents } from '../../../electron/store/services/safety-events.ts';
import type {
  SafetyEvent,
  SafetyEventChange,
  SafetyEventInput,
} from '../../../shared/contract/safety-event-records.ts';
import { signedVisit } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const input = (changes: Partial<SafetyEventInput> = {}): SafetyEventInput => ({
  id: clinic.newId(),
  kind: 'needleStick',
  happenedAt: clinic.now,
  staffConcerned: 'Theo Testmann',
  whatHappened: 'Stuck while dropping a needle into the full sharps container',
  firstAid: ['washed', 'bled'],
  sourceKnown: true,
  exposureServiceCalled: false,
  told: 'Olive',
  needsFollowUp: true,
  ...changes,
});
const report = (event: SafetyEventInput) =>
  clinic.call('safety.report', safetyEvents.report, event, people.desk);
const list = (): SafetyEvent[] => clinic.call('safety.events', safetyEvents.list, {}, people.owner);
const change = (event: SafetyEventChange): SafetyEvent =>
  clinic.call('safety.changeEvent', safetyEvents.change, event, people.owner);
/** What the owner would save of an event of the list. */
function changeOf(id: string, changes: Partial<SafetyEventChange>): SafetyEventChange {
  const found = list().find((event) => event.id === id);
  if (!found) throw new Error('the event is not in the list');
  const { recordedAt, recordedBy, recordedByName, visitDay, patientId, ...event } = found;
  return { ...event, ...changes };
}

describe('an event', () => {
  it('is reported by anybody, of no chart, and followed up until the owner closes it', () => {
    const stick = input();
    report(stick);
    expect(clinic.audit()[0]).toMatchObject({ procedure: 'safety.report', patientId: null });
    clinic.now = '2026-11-21T18:00:00.000Z';
    const noted = input({ needsFollowUp: false });
    report(noted);
    expect(list().map(({ id }) => id)).toEqual([stick.id, noted.id]);
    expect(list()[0]).toMatchObject({
      ...stick,
      version: 1,
      visitId: null,
      recordedByName: people.desk.name,
    });
    const before = clinic.everything();
    expect(report(stick)).toEqual({});
    expect(clinic.everything()).toEqual(before);
    const closed = change(changeOf(stick.id, { closedOn: '2026-11-21' }));
    expect(closed).toMatchObject({ version: 2, closedOn: '2026-11-21', recordedBy: people.desk.id });
    expect(list().map(({ id }) => id)).toEqual([noted.id, stick.id]);
    expect(() => clinic.database.prepare('DELETE FROM safety_event').run()).toThrow('an event is kept');
  });

  it('names a visit when it was a near miss, and only then', () => {
    const visit = signedVisit(clinic);
    const miss = input({ kind: 'wrongSide', staffConcerned: '' });
    report(miss);
    const named = change(changeOf(miss.id, { visitId: visit.id }));
    expect(named).toMatchObject({ visitDay: visit.day, patientId: visit.patientId });
    const stick = changeOf(miss.id, { kind: 'needleStick', staffConcerned: 'Theo' });
    expectRefusal(clinic, () => change(stick), 'INVALID_INPUT');
  });

  it('says who was stuck, and did not happen tomorrow', () => {
    expectRefusal(clinic, () => report(input({ staffConcerned: '' })), 'INVALID_INPUT');
    expectRefusal(clinic, () => report(input({ happenedAt: '2026-11-22T17:00:00.000Z' })), 'INVALID_INPUT');
  });
});
