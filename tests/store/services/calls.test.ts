import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { calls } from '../../../electron/store/services/calls.ts';
import { clinic as clinicService } from '../../../electron/store/services/clinic.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import {
  type CallList,
  type CallRule,
  callInput,
  type VisitCall,
} from '../../../shared/contract/call-records.ts';
import type { StaffMember } from '../../../shared/contract/clinic-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { chartReaction, chartSite, register, startVisit } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
let known: Patient;
let fainted: Visit;
let first: Visit;
beforeAll(async () => {
  clinic = await makeTestClinic();
  known = register(clinic, { preferredName: 'Known', phone: '+16045550111' });
  clinic.now = '2026-11-10T18:00:00.000Z';
  treated(known);
  // Friday, the last day before the weekend that this is asked after.
  clinic.now = '2026-11-20T18:00:00.000Z';
  treated(known);
  clinic.now = '2026-11-20T19:00:00.000Z';
  first = treated(register(clinic, { legalGivenNames: 'First' }));
  clinic.now = '2026-11-20T20:00:00.000Z';
  fainted = treated(known);
  chartReaction(clinic, fainted.id, startingReaction('syncope', '2026-11-20'));
  clinic.now = '2026-11-20T21:00:00.000Z';
  startVisit(clinic, register(clinic, { legalGivenNames: 'Open' }));
  // Monday morning.
  clinic.now = '2026-11-23T17:00:00.000Z';
});
afterAll(() => clinic.close());

/** A visit with one needle in the calf that has ended. */
function treated(patient: Patient): Visit {
  const { id, version } = startVisit(clinic, patient);
  chartSite(clinic, id, { muscleId: 'soleus' });
  return clinic.call('visits.end', visits.end, {
    id,
    version,
    needlesOut: 1,
    needleDifferenceReason: null,
  });
}

const list = (by: StaffMember = people.therapist): CallList => clinic.call('calls.list', calls.list, {}, by);
const record = (input: Parameters<typeof calls.record>[1]): VisitCall =>
  clinic.call('calls.record', calls.record, input);
function setRule(callRule: CallRule, callDays = 7): void {
  const { isDemo, recoveryCodeConfirmedAt, ...stands } = clinic.call(
    'clinic.get',
    clinicService.get,
    {},
    people.owner,
  );
  clinic.call('clinic.save', clinicService.save, { ...stands, callRule, callDays }, people.owner);
}

describe('the list of calls', () => {
  it('is about the days of treatment before today, by the rule of the clinic', () => {
    expect(list()).toMatchObject({ rule: 'atRisk', days: 7 });
    expect(list().calls.map(({ visitId, reasons }) => [visitId, reasons])).toEqual([
      [first.id, ['firstNeedling']],
      [fainted.id, ['reaction']],
    ]);
    setRule('everyNeedled');
    expect(list().calls.map(({ reasons }) => reasons)).toEqual([
      ['needled'],
      ['firstNeedling'],
      ['reaction'],
    ]);
    setRule('nobody');
    expect(list()).toEqual({ rule: 'nobody', days: 7, calls: [] });
    setRule('atRisk');
  });

  it('tells the front desk whom to call and that it is due, and nothing of why', () => {
    record({ id: clinic.newId(), visitId: first.id, outcome: 'complaint', note: 'Chest hurts' });
    const [due, made] = list(people.desk).calls;
    expect(due).toMatchObject({ patientName: 'Known Beispiel', phone: '+16045550111', state: 'due' });
    expect(made).toMatchObject({ visitId: first.id, state: 'made', reasons: [], calls: [] });
    expect(JSON.stringify(list(people.desk))).not.toContain('Chest');
    expect(list(people.owner).calls[1]).toMatchObject({ calls: [{ note: 'Chest hurts' }] });
  });

  it('keeps what is not made until it is too old, and says who was treated again since', () => {
    const monday = clinic.now;
    clinic.now = '2026-11-23T20:00:00.000Z';
    const again = treated(known);
    clinic.now = '2026-11-24T17:00:00.000Z';
    // What was settled on Monday is off; Friday's stays although there is a newer day of treatment.
    expect(list().calls).toMatchObject([
      { visitId: fainted.id, day: '2026-11-20', state: 'due', treatedAgainOn: '2026-11-23' },
    ]);
    clinic.now = '2026-11-27T17:00:00.000Z';
    expect(list().calls.map(({ visitId }) => visitId)).toEqual([fainted.id]);
    clinic.now = '2026-11-28T17:00:00.000Z';
    expect(list().calls).toEqual([]);
    setRule('everyNeedled', 3);
    clinic.now = '2026-11-26T17:00:00.000Z';
    expect(list().calls).toMatchObject([{ visitId: again.id, treatedAgainOn: null }]);
    clinic.call('visits.enterInError', visits.enterInError, {
      id: again.id,
      version: again.version,
      reason: 'Another patient',
    });
    setRule('atRisk');
    clinic.now = '2026-11-24T17:00:00.000Z';
    expect(list().calls).toMatchObject([{ visitId: fainted.id, treatedAgainOn: null }]);
    clinic.now = monday;
  });

  it('asks the chart no oftener on a day with more visits', () => {
    const statement = Object.getPrototypeOf(clinic.database.prepare('SELECT 1')) as { all: () => unknown };
    const all = vi.spyOn(statement, 'all');
    list();
    const few = all.mock.calls.length;
    const monday = clinic.now;
    clinic.now = '2026-11-20T22:00:00.000Z';
    for (const name of ['One', 'Two', 'Three']) treated(register(clinic, { legalGivenNames: name }));
    clinic.now = monday;
    all.mockClear();
    expect(list().calls).toHaveLength(5);
    expect(all.mock.calls).toHaveLength(few);
    all.mockRestore();
  });
});

describe('a patient who died', () => {
  it('is called about no visit', () => {
    const monday = clinic.now;
    clinic.now = '2026-11-20T22:00:00.000Z';
    const patient = register(clinic, { legalGivenNames: 'Late' });
    const visits = [treated(patient), treated(patient)] as const;
    clinic.now = monday;
    const listed = () => list().calls.filter(({ patientId }) => patientId === patient.id).length;
    expect(listed()).toBeGreaterThan(0);
    chartReaction(clinic, visits[1].id, { seriousness: 'death', outcome: 'death' });
    expect(listed()).toBe(0);
  });
});

describe('a call', () => {
  it('is on the record of its visit for good; one that reached nobody leaves it due', () => {
    const input = { id: clinic.newId(), visitId: fainted.id, outcome: 'notReached' as const, note: '' };
    const call = record(input);
    expect(call).toEqual({
      ...input,
      recordedAt: clinic.now,
      recordedBy: people.therapist.id,
      recordedByName: people.therapist.name,
    });
    expect(clinic.audit()[0]).toMatchObject({
      procedure: 'calls.record',
      patientId: known.id,
      changes: [{ record: 'visit_call', id: input.id }],
    });
    expect(list().calls.find(({ visitId }) => visitId === fainted.id)).toMatchObject({
      state: 'notReached',
      calls: [call],
    });
    const before = clinic.everything();
    expect(record(input)).toEqual(call);
    expect(clinic.everything()).toEqual(before);
    expectRefusal(clinic, () => record({ ...input, outcome: 'noComplaint' }), 'ID_TAKEN');
    expect(() =>
      clinic.database.prepare('UPDATE visit_call SET note = ? WHERE id = ?').run('Other', input.id),
    ).toThrow('a call is frozen');
    record({ ...input, id: clinic.newId(), outcome: 'noComplaint' });
    expect(list().calls.find(({ visitId }) => visitId === fainted.id)?.state).toBe('made');
  });

  it('that is set aside is settled until somebody tries again, and the front desk is not told why', () => {
    const monday = clinic.now;
    clinic.now = '2026-11-20T23:00:00.000Z';
    const { id } = treated(register(clinic, { legalGivenNames: 'Aside' }));
    clinic.now = monday;
    const aside = {
      id: clinic.newId(),
      visitId: id,
      outcome: 'setAside' as const,
      note: 'Asked in the clinic',
    };
    record(aside);
    expect(list().calls.find((call) => call.visitId === id)).toMatchObject({ state: 'setAside' });
    expect(JSON.stringify(list(people.desk))).not.toContain('Asked');
    record({ ...aside, id: clinic.newId(), outcome: 'notReached', note: '' });
    expect(list().calls.find((call) => call.visitId === id)).toMatchObject({ state: 'notReached' });
    expect(callInput.safeParse({ ...aside, note: ' ' }).error?.issues).toMatchObject([
      { path: ['note'], message: 'required' },
    ]);
  });

  it('belongs to a visit that was treated', () => {
    const open = startVisit(clinic);
    const input = { id: clinic.newId(), visitId: open.id, outcome: 'noComplaint' as const, note: '' };
    expectRefusal(clinic, () => record(input), 'VISIT_STATE');
    expectRefusal(clinic, () => record({ ...input, visitId: clinic.newId() }), 'NOT_FOUND');
  });
});
