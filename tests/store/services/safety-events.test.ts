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
  const { version, needsFollowUp, visitId, closedOn } = found;
  return { id, version, needsFollowUp, visitId, closedOn, addendum: null, ...changes };
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

  it('stays as its author wrote it: what the owner knows better stands beneath it', () => {
    const miss = input({ kind: 'other', staffConcerned: '' });
    report(miss);
    const addendum = { id: clinic.newId(), text: 'It was the other room' };
    const words = changeOf(miss.id, { addendum });
    const added = change(words);
    expect(added).toMatchObject({ ...miss, version: 2 });
    expect(added.addenda).toEqual([
      {
        ...addendum,
        writtenAt: clinic.now,
        writtenBy: people.owner.id,
        writtenByName: people.owner.name,
      },
    ]);
    const before = clinic.everything();
    expect(change(words)).toEqual(added);
    expect(clinic.everything()).toEqual(before);
    const again = change(changeOf(miss.id, { addendum: { id: clinic.newId(), text: 'And on a Monday' } }));
    expect(again.addenda.map(({ text }) => text)).toEqual(['It was the other room', 'And on a Monday']);
    const write = (sql: string) => () => clinic.database.prepare(sql).run();
    expect(write("UPDATE safety_event SET what_happened = 'Nothing'")).toThrow('a report is frozen');
    expect(write("UPDATE safety_event_addendum SET text = 'Nothing'")).toThrow('an addendum is frozen');
    expect(write('DELETE FROM safety_event_addendum')).toThrow('an addendum is kept');
  });

  it('names a visit when it was a near miss, and only then; the record of access of the patient shows it', () => {
    const visit = signedVisit(clinic);
    const miss = input({ kind: 'wrongSide', staffConcerned: '' });
    report(miss);
    const named = change(changeOf(miss.id, { visitId: visit.id }));
    expect(named).toMatchObject({ visitDay: visit.day, patientId: visit.patientId });
    const ofThePatient = { procedure: 'safety.changeEvent', patientId: visit.patientId };
    expect(clinic.audit()[0]).toMatchObject(ofThePatient);
    const taken = change(changeOf(miss.id, { visitId: null }));
    expect(taken).toMatchObject({ visitDay: null, patientId: null });
    expect(clinic.audit()[0]).toMatchObject(ofThePatient);
    const stick = input();
    report(stick);
    const stuckIn = changeOf(stick.id, { visitId: visit.id });
    expectRefusal(clinic, () => change(stuckIn), 'INVALID_INPUT');
  });

  it('says who was stuck, and did not happen tomorrow', () => {
    expectRefusal(clinic, () => report(input({ staffConcerned: '' })), 'INVALID_INPUT');
    expectRefusal(clinic, () => report(input({ happenedAt: '2026-11-22T17:00:00.000Z' })), 'INVALID_INPUT');
  });
});
