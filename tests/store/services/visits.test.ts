import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invoices } from '../../../electron/store/services/invoices.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import {
  chartSite,
  completeDraft,
  endedVisit,
  readVisit,
  register,
  signedVisit,
  startVisit,
} from '../../support/chart-fixtures.ts';
import {
  expectRefusal,
  makeTestClinic,
  openingInstant,
  openTestClinic,
  people,
  type TestClinic,
} from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
beforeEach(() => {
  clinic.now = openingInstant;
});
afterAll(() => clinic.close());

const end = (
  visit: Visit,
  needlesOut: number,
  reason: string | null = null,
  recheckedBy: string | null = null,
): Visit =>
  clinic.call('visits.end', visits.end, {
    id: visit.id,
    version: visit.version,
    needlesOut,
    needleDifferenceReason: reason,
    needleRecheckedBy: recheckedBy,
  });
const saveDraft = (visit: Visit, words: Partial<typeof completeDraft> = {}): Visit =>
  clinic.call('visits.saveDraft', visits.saveDraft, {
    id: visit.id,
    version: visit.version,
    ...completeDraft,
    ...words,
  });
const enterInError = (visit: Visit): Visit =>
  clinic.call('visits.enterInError', visits.enterInError, {
    id: visit.id,
    version: visit.version,
    reason: 'Wrong patient',
  });

/** The same call once more answers the same, leaves no trace and tells no other window anything. */
function expectRepeatable<Output>(call: () => Output): Output {
  const first = call();
  const before = clinic.everything();
  expect(call()).toEqual(first);
  expect(clinic.everything()).toEqual(before);
  expect(clinic.topics).toEqual([]);
  return first;
}

describe('starting a visit', () => {
  it('begins it in treatment, by the therapist logged in, on the day of the clinic', () => {
    // The evening of the 21st in Vancouver, the 22nd in UTC.
    clinic.now = '2026-11-22T05:30:00.000Z';
    const patient = register(clinic);
    const visit = startVisit(clinic, patient);
    expect(visit).toMatchObject({
      state: 'inTreatment',
      version: 1,
      patientId: patient.id,
      therapistId: people.therapist.id,
      therapistName: 'Theo Testmann',
      day: '2026-11-21',
      startedAt: clinic.now,
    });
    expect(clinic.topics).toEqual(['visits']);
    expect(readVisit(clinic, visit.id)).toEqual(visit);
  });

  it('repeated changes nothing', () => {
    const input = { id: clinic.newId(), patientId: register(clinic).id };
    expectRepeatable(() => clinic.call('visits.start', visits.start, input));
  });

  it('refuses an id of another visit, and nobody as patient', () => {
    const { id } = startVisit(clinic);
    const other = register(clinic).id;
    const start = (
      input: { id: string; patientId: string },
      by = people.therapist as typeof people.colleague,
    ) => clinic.call('visits.start', visits.start, input, by);
    expectRefusal(clinic, () => start({ id, patientId: other }), 'ID_TAKEN');
    const { patientId } = readVisit(clinic, id);
    expectRefusal(clinic, () => start({ id, patientId }, people.colleague), 'ID_TAKEN');
    const error = expectRefusal(
      clinic,
      () => start({ id: clinic.newId(), patientId: clinic.newId() }),
      'NOT_FOUND',
    );
    expect(error.details).toEqual({ record: 'patient' });
  });
});

describe('the draft of a visit', () => {
  it('is saved under the next version and on record for the patient', () => {
    const visit = startVisit(clinic);
    const saved = saveDraft(visit);
    expect(saved).toEqual({ ...visit, ...completeDraft, version: 2 });
    expect(readVisit(clinic, visit.id)).toEqual(saved);
    // The last row is the reading just done.
    expect(clinic.audit()[1]).toMatchObject({ procedure: 'visits.saveDraft', patientId: visit.patientId });
  });

  it('repeated changes nothing', () => {
    const visit = startVisit(clinic);
    expectRepeatable(() => saveDraft(visit));
  });

  it('is never overwritten from an older version', () => {
    const visit = startVisit(clinic);
    const theirs = saveDraft(visit, { plan: 'Theirs' });
    const error = expectRefusal(clinic, () => saveDraft(visit, { plan: 'Mine' }), 'VERSION_CONFLICT');
    expect(error.details).toEqual({ record: 'visit', current: theirs });
    // Content that came back to what it was is no repeat either: something lay between.
    saveDraft(theirs, { plan: 'Mine' });
    expectRefusal(clinic, () => saveDraft(visit, { plan: 'Mine' }), 'VERSION_CONFLICT');
  });

  it('is not touched by a site saved meanwhile, nor the count of needles by it', () => {
    const visit = startVisit(clinic);
    chartSite(clinic, visit.id);
    const saved = saveDraft(visit);
    expect(saved).toMatchObject({ version: 2, needlesOpened: 1 });
    expect(readVisit(clinic, visit.id)).toEqual(saved);
  });

  it('may still be written once treatment has ended, and no more once the visit is struck', () => {
    const ended = endedVisit(clinic);
    expect(saveDraft(ended, { plan: 'Later' })).toMatchObject({ state: 'ended', plan: 'Later' });
    const struck = enterInError(startVisit(clinic));
    const error = expectRefusal(clinic, () => saveDraft(struck), 'VISIT_STATE');
    expect(error.details).toEqual({ state: 'enteredInError' });
  });
});

describe('ending treatment', () => {
  it('takes as many needles out as were opened', () => {
    const visit = startVisit(clinic);
    chartSite(clinic, visit.id, { ordinal: 1 });
    chartSite(clinic, visit.id, { ordinal: 2, needleContinues: true });
    chartSite(clinic, visit.id, { ordinal: 3 });
    clinic.now = '2026-11-21T17:30:00.000Z';
    const ended = expectRepeatable(() => end(visit, 2));
    expect(ended).toMatchObject({ state: 'ended', needlesOpened: 2, needlesOut: 2, endedAt: clinic.now });
  });

  it.each([0, 3])('refuses %i out of 1 without a reason and a name, and takes it with both', (out) => {
    const visit = startVisit(clinic);
    chartSite(clinic, visit.id);
    const error = expectRefusal(clinic, () => end(visit, out), 'NEEDLES_DIFFER');
    expect(error.details).toEqual({ opened: 1, out });
    expectRefusal(clinic, () => end(visit, out, 'Fell to the floor and was found'), 'NEEDLES_DIFFER');
    const ended = expectRepeatable(() => end(visit, out, 'Fell to the floor and was found', 'Ada Probe'));
    expect(ended).toMatchObject({
      needlesOut: out,
      needleDifferenceReason: 'Fell to the floor and was found',
      needleRecheckedBy: 'Ada Probe',
    });
  });

  it('is refused while sites of an earlier visit are neither confirmed nor removed', () => {
    const visit = startVisit(clinic);
    const site = chartSite(clinic, visit.id, { origin: 'copied' });
    const error = expectRefusal(clinic, () => end(visit, 0), 'SITES_UNCONFIRMED');
    expect(error.details).toEqual({ count: 1 });
    clinic.call('sites.remove', sites.remove, { id: site.id, version: site.version });
    expect(end(visit, 0)).toMatchObject({ state: 'ended' });
  });

  it('keeps no reason where there is no difference', () => {
    const visit = startVisit(clinic);
    const ended = expectRepeatable(() => end(visit, 0, 'Typed before counting again'));
    expect(ended.needleDifferenceReason).toBeNull();
  });

  it('is refused from an older version before the count is argued about', () => {
    const visit = startVisit(clinic);
    saveDraft(visit);
    expectRefusal(clinic, () => end(visit, 7), 'VERSION_CONFLICT');
  });

  it('is taken back by reopening, which forgets the count', () => {
    const ended = endedVisit(clinic);
    const open = expectRepeatable(() =>
      clinic.call('visits.reopen', visits.reopen, { id: ended.id, version: ended.version }),
    );
    expect(open).toMatchObject({ state: 'inTreatment', needlesOut: null, endedAt: null, needlesOpened: 2 });
    expect(readVisit(clinic, ended.id)).toEqual(open);
    const { id, version } = startVisit(clinic);
    expectRefusal(clinic, () => clinic.call('visits.reopen', visits.reopen, { id, version }), 'VISIT_STATE');
  });
});

describe('a visit entered in error', () => {
  it('keeps everything, with the reason on record', () => {
    const visit = startVisit(clinic);
    chartSite(clinic, visit.id);
    const struck = expectRepeatable(() => enterInError(visit));
    expect(struck).toMatchObject({ state: 'enteredInError', enteredInErrorReason: 'Wrong patient' });
    expect(struck.sites).toHaveLength(1);
    expect(clinic.audit()[0]).toMatchObject({ reason: 'Wrong patient' });
  });

  it('is refused while an issued invoice stands', () => {
    const ended = endedVisit(clinic);
    const invoice = clinic.call(
      'invoices.fromVisit',
      invoices.fromVisit,
      { id: clinic.newId(), visitId: ended.id },
      people.desk,
    );
    clinic.call('invoices.issue', invoices.issue, { id: invoice.id, version: invoice.version }, people.desk);
    const error = expectRefusal(clinic, () => enterInError(ended), 'INVOICE_STATE');
    expect(error.details).toEqual({ state: 'issued' });
    expect(readVisit(clinic, ended.id).invoiceId).toBe(invoice.id);
  });
});

describe('the list of a day', () => {
  it('has the visits of the day and those of earlier days that wait for a signature', async () => {
    const own = await openTestClinic();
    const patient = register(own, { preferredName: 'Tess' });
    own.now = '2026-11-19T17:00:00.000Z';
    const open = startVisit(own, patient);
    const struck = startVisit(own, patient);
    own.call('visits.enterInError', visits.enterInError, { id: struck.id, version: 1, reason: 'Twice' });
    own.now = '2026-11-20T17:00:00.000Z';
    const ended = endedVisit(own, patient);
    signedVisit(own, patient);
    own.now = '2026-11-21T17:00:00.000Z';
    const today = endedVisit(own, patient);

    const list = own.call('visits.ofDay', visits.ofDay, {});
    expect(list.day).toBe('2026-11-21');
    expect(
      list.visits.map(({ id, state, patientName, reasonForAttending, needlesOpened }) => ({
        id,
        state,
        patientName,
        reasonForAttending,
        needlesOpened,
      })),
    ).toEqual([
      {
        id: today.id,
        state: 'ended',
        patientName: 'Tess Beispiel',
        reasonForAttending: completeDraft.reasonForAttending,
        needlesOpened: 2,
      },
    ]);
    expect(list.unsigned.map(({ id }) => id)).toEqual([open.id, ended.id]);
    expect(own.call('visits.ofDay', visits.ofDay, { day: '2026-11-19' }).visits).toHaveLength(2);
    // The front desk sees who comes, not why.
    const atDesk = own.call('visits.ofDay', visits.ofDay, {}, people.desk);
    expect(atDesk.visits.map((line) => line.reasonForAttending)).toEqual(['']);
  });
});
