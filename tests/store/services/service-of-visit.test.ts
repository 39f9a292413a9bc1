import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fees } from '../../../electron/store/services/fees.ts';
import { invoices } from '../../../electron/store/services/invoices.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Fee } from '../../../shared/contract/clinic-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { startVisit } from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeTestClinic();
});
afterEach(() => clinic.close());

const addFee = (service: string, amountCents: number, effectiveFrom = '2026-01-01'): Fee =>
  clinic.call(
    'fees.add',
    fees.add,
    { id: clinic.newId(), service, amountCents, taxBasisPoints: 0, effectiveFrom },
    people.owner,
  );
const forDay = (day: string, by: (typeof people)[keyof typeof people] = people.therapist) =>
  clinic.call('fees.forDay', fees.forDay, { day }, by);
const end = (visit: Visit, feeId: string | null | undefined): Visit =>
  clinic.call('visits.end', visits.end, {
    id: visit.id,
    version: visit.version,
    needlesOut: 0,
    needleDifferenceReason: null,
    feeId,
  });
const toInvoice = () =>
  clinic.call('invoices.list', invoices.list, {}, people.desk).toInvoice.map(({ id }) => id);

describe('what a visit of a day can be charged with', () => {
  it('is each service in force that day, and nothing is proposed of several before one was taken', () => {
    const { day } = startVisit(clinic);
    const before = forDay(day).fees.length;
    addFee('Follow-up', 9_500);
    addFee('First visit', 15_000);
    addFee('Later service', 1_000, '2099-01-01');
    const { fees: offered, lastChosenId } = forDay(day);
    expect(offered.map(({ service }) => service)).toEqual(
      expect.arrayContaining(['First visit', 'Follow-up']),
    );
    expect(offered).toHaveLength(before + 2);
    expect(lastChosenId).toBeNull();
  });

  it('remembers what each therapist took last, at the fee that holds now', () => {
    const followUp = addFee('Follow-up', 9_500);
    const first = addFee('First visit', 15_000);
    const { day } = end(startVisit(clinic), followUp.id);
    clinic.now = '2026-11-21T18:00:00.000Z';
    expect(end(startVisit(clinic), first.id).feeId).toBe(first.id);
    expect(forDay(day).lastChosenId).toBe(first.id);
    expect(forDay(day, people.colleague).lastChosenId).toBeNull();
    const dearer = addFee('first  VISIT', 16_000, '2026-06-01');
    expect(forDay(day).lastChosenId).toBe(dearer.id);
  });
});

describe('an ended visit', () => {
  it('reaches the front desk in the action that ends it, before its note is signed', () => {
    const fee = addFee('Follow-up', 9_500);
    const ended = end(startVisit(clinic), fee.id);
    expect(ended).toMatchObject({ state: 'ended', feeId: fee.id, note: null });
    expect(ended.releasedAt).toBe(clinic.now);
    expect(toInvoice()).toEqual([ended.id]);
    const draft = clinic.call(
      'invoices.fromVisit',
      invoices.fromVisit,
      { id: clinic.newId(), visitId: ended.id },
      people.desk,
    );
    expect(draft.lines).toMatchObject([{ feeId: fee.id, amountCents: 9_500 }]);
  });

  it('without a service stays away from the desk until it is released', () => {
    const fee = addFee('Follow-up', 9_500);
    const ended = end(startVisit(clinic), null);
    expect(ended.releasedAt).toBeNull();
    expect(toInvoice()).toEqual([]);
    const id = clinic.newId();
    expectRefusal(
      clinic,
      () => clinic.call('invoices.fromVisit', invoices.fromVisit, { id, visitId: ended.id }, people.desk),
      'VISIT_STATE',
    );
    const { version } = ended;
    const released = clinic.call('visits.release', visits.release, { id: ended.id, version, feeId: fee.id });
    expect(released.releasedAt).toBe(clinic.now);
    expect(toInvoice()).toEqual([ended.id]);
  });

  it('is not charged with a fee that does not hold that day', () => {
    const later = addFee('Later service', 1_000, '2099-01-01');
    const visit = startVisit(clinic);
    expectRefusal(clinic, () => end(visit, later.id), 'NO_FEE');
  });
});
