import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../../support/practice.ts';
import { failureOf, outcomeOf, patience } from '../../support/store-client.ts';
import {
  draftInvoice,
  endVisit,
  patientInput,
  paymentInput,
  reactionInput,
  register,
  screeningInput,
  siteInput,
} from '../../support/visit-story.ts';
import { readPdf } from '../pdf/read-pdf.ts';

let practice: Practice;
beforeEach(async () => {
  practice = await openPractice({ members: ['therapist', 'admin'] });
}, patience);
afterEach(() => practice.close());

const phn = '9698658215';
const birthDate = '1987-03-02';

describe('one whole visit', { timeout: patience }, () => {
  it('goes from an empty PC to a paid receipt', async () => {
    const owner = practice.as('owner');
    const therapist = practice.as('therapist');
    const admin = practice.as('admin');
    const { clock } = practice.store;

    // The clinic as it was set up.
    const clinic = await owner.clinic.get({});
    expect(clinic).toMatchObject({
      name: 'Tidewater Test Physio',
      isDemo: false,
      recoveryCodeConfirmedAt: null,
    });
    expect(await owner.fees.list({})).toMatchObject([{ amountCents: 12_000, effectiveFrom: '1900-01-01' }]);
    expect((await owner.staff.list({})).map(({ name, roles }) => [name, roles])).toEqual([
      ['Ada Anmeldung', ['admin']],
      ['Olive Orchard', ['owner']],
      ['Theo Testmann', ['therapist']],
    ]);
    const { session } = await therapist.session.current({});
    expect(session).toMatchObject({ name: 'Theo Testmann', roles: ['therapist'], mayNeedle: true });

    // Registered once, found by parts of the name in any order, folded, by phone, PHN and birth date.
    const person = patientInput({
      legalGivenNames: 'Zoë',
      legalFamilyName: 'Łukaszewska',
      phn: '9698 658 215',
      birthDate,
    });
    expect(await admin.patients.likelyDuplicates(person)).toEqual([]);
    const patient = await admin.patients.create(person);
    expect(patient).toMatchObject({ version: 1, phn, phone: '+16045550123' });
    for (const text of [
      'luk zoe',
      'zoe lukaszewska',
      '604-555-0123',
      '0123',
      '9698 658',
      '1987-03',
      '1987/3/02',
    ]) {
      const found = await therapist.patients.search({ text });
      expect([text, found.map(({ id }) => id)]).toEqual([text, [patient.id]]);
    }
    const again = patientInput({ legalGivenNames: 'Zoe', legalFamilyName: 'Lukaszewska', birthDate });
    expect(await admin.patients.likelyDuplicates(again)).toMatchObject([{ id: patient.id }]);

    // The visit, up to its signature.
    const started = await therapist.visits.start({ id: newId(), patientId: patient.id });
    expect(started).toMatchObject({ state: 'inTreatment', day: '2026-11-21', startedAt: clock.instant });
    const { id } = started;
    expect(await therapist.screening.save(screeningInput(id))).toMatchObject({ outcome: 'clear' });
    for (let ordinal = 1; ordinal <= 8; ordinal += 1) {
      clock.move(1);
      await therapist.sites.save(
        siteInput(id, { ordinal, needleContinues: ordinal === 8, ltrCount: ordinal }),
      );
    }
    await therapist.reactions.save(reactionInput(practice, id));
    const drafted = await therapist.visits.saveDraft({
      id,
      version: started.version,
      reasonForAttending: 'Shoulder hurts when reaching up',
      painNow: 6,
      consentExceptionReason: 'Signed on paper today',
      noReactionsObserved: false,
      plan: 'Again in a week',
    });
    expect(drafted).toMatchObject({ needlesOpened: 7 });
    const wrongCount = therapist.visits.end({
      id,
      version: drafted.version,
      needlesOut: 6,
      needleDifferenceReason: null,
    });
    expect(await failureOf(wrongCount)).toEqual({ code: 'NEEDLES_DIFFER', details: { opened: 7, out: 6 } });
    const ended = await therapist.visits.end({
      id,
      version: drafted.version,
      needlesOut: 7,
      needleDifferenceReason: null,
    });
    const { password } = practice.people.therapist;
    const signed = await therapist.visits.sign({ id, version: ended.version, noteId: newId(), password });
    expect(signed).toMatchObject({ state: 'signed', note: { signedByName: 'Theo Testmann' } });
    expect(signed.sites.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await practice.as('admin').invoices.list({})).toMatchObject({ toInvoice: [{ id }] });

    // The invoice, the payment, the paper.
    const draft = await admin.invoices.fromVisit({ id: newId(), visitId: id });
    expect(draft).toMatchObject({ state: 'draft', number: null, totalCents: 12_000 });
    const unissued = admin.invoices.pdf({ id: draft.id, receiptId: newId() });
    expect((await failureOf(unissued)).code).toBe('INVOICE_STATE');
    const issued = await admin.invoices.issue({ id: draft.id, version: draft.version });
    expect(issued).toMatchObject({ state: 'issued', number: 'PT-000001', balanceCents: 12_000 });
    const tooMuch = admin.payments.record(paymentInput(issued, { amountCents: 12_001 }));
    expect(await failureOf(tooMuch)).toEqual({ code: 'PAYMENT_TOO_HIGH', details: { balanceCents: 12_000 } });
    const part = await admin.payments.record(paymentInput(issued, { amountCents: 2_000 }));
    expect(part).toMatchObject({ state: 'issued', paidCents: 2_000, balanceCents: 10_000 });
    const paid = await admin.payments.record(paymentInput(part));
    expect(paid).toMatchObject({ state: 'paid', balanceCents: 0 });

    const receipt = await admin.invoices.pdf({ id: paid.id, receiptId: newId() });
    expect(receipt).toMatchObject({ fileName: 'PT-000001.pdf', duplicate: false, missingGlyphs: [] });
    const { text, pages } = await readPdf(Buffer.from(receipt.base64, 'base64'));
    expect(pages.map(({ box }) => box)).toEqual([[0, 0, 612, 792]]);
    expect(text).toMatch(/paid receipt/i);
    expect(text).toContain('PAID IN FULL');
    for (const word of [
      'PT-000001',
      'Zoë Łukaszewska',
      clinic.name,
      'Theo Testmann',
      'Registered Physiotherapist',
      '00042',
      '120.00',
    ]) {
      expect(text).toContain(word);
    }
    for (const secret of [phn, '9698 658 215', birthDate, '1987', 'Shoulder', 'infraspinatus', 'bruise']) {
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    const copy = await admin.invoices.pdf({ id: paid.id, receiptId: newId() });
    expect(copy.duplicate).toBe(true);
    expect((await readPdf(Buffer.from(copy.base64, 'base64'))).text).toContain('DUPLICATE');

    expect((await owner.audit.verify({})).findings).toEqual([]);
  });

  it('stops at a screening that stops it, and at a therapist who may not needle', async () => {
    const owner = practice.as('owner');
    const therapist = practice.as('therapist');
    const { id: patientId } = await practice.as('admin').patients.create(patientInput());
    const { id } = await therapist.visits.start({ id: newId(), patientId });
    const stopped = await therapist.screening.save(screeningInput(id, {}, ['feverOrInfection']));
    expect(stopped).toMatchObject({ outcome: 'stop', decidedBy: ['feverOrInfection'] });
    expect(await failureOf(therapist.sites.save(siteInput(id)))).toEqual({
      code: 'SCREENING_STOPPED',
      details: { questions: ['feverOrInfection'] },
    });

    const { visit } = await endVisit(practice);
    const member = (await owner.staff.list({})).find(({ roles }) => roles.includes('therapist'));
    if (!member) throw new Error('the practice has a therapist');
    const expired = { number: 'N-0042', validFrom: '2024-01-01', expiresOn: '2026-11-20' };
    await owner.staff.save({ ...member, needlingAuthorisation: expired, newPassword: null });
    const { password } = practice.people.therapist;
    const signature = { id: visit.id, version: visit.version, noteId: newId(), password };
    expect(await failureOf(therapist.visits.sign(signature))).toEqual({
      code: 'NOT_AUTHORISED_TO_NEEDLE',
      details: { expiredOn: '2026-11-20' },
    });
  });
});

describe('numbers of invoices', { timeout: patience }, () => {
  it('have no gap, whoever issues at once and whatever is refused between', async () => {
    const owner = practice.as('owner');
    const admin = practice.as('admin');
    const drafts = [];
    for (let count = 0; count < 12; count += 1) drafts.push(await draftInvoice(practice));

    // Without the patient's address the invoice of the thirteenth visit is refused.
    const nowhere = { street: '', city: '', province: '', postalCode: '' };
    const { visit } = await endVisit(practice, (await register(practice, { address: nowhere })).id);
    const refused = await admin.invoices.fromVisit({ id: newId(), visitId: visit.id });

    const calls = drafts.flatMap(({ id, version }, index) => [
      (index % 2 === 0 ? owner : admin).invoices.issue({ id, version }),
      admin.invoices.issue({ id: refused.id, version: refused.version }),
      owner.invoices.issue({ id, version: version + 7 }),
      (index % 2 === 0 ? admin : owner).invoices.issue({ id, version }),
    ]);
    const outcomes = await Promise.all(calls.map(outcomeOf));
    const codes = outcomes.map(({ failure }) => failure?.code ?? 'ok');
    expect(new Set(codes)).toEqual(new Set(['ok', 'INVOICE_REFUSED', 'INVOICE_STATE']));

    const issued = await Promise.all(drafts.map(({ id }) => admin.invoices.get({ id })));
    expect(issued.map(({ number }) => number).sort()).toEqual(
      drafts.map((_, index) => `PT-${String(index + 1).padStart(6, '0')}`),
    );
    const { id, version } = await draftInvoice(practice);
    expect((await admin.invoices.issue({ id, version })).number).toBe('PT-000013');
  });
});
