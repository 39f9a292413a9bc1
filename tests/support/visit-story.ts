import { v7 as newId } from 'uuid';
import type { Invoice } from '../../shared/contract/billing-records.ts';
import type { Fee } from '../../shared/contract/clinic-records.ts';
import type { Patient } from '../../shared/contract/patient-records.ts';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type { SafetyEvent } from '../../shared/contract/safety-event-records.ts';
import type { Screening, Site, Visit } from '../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { noCoverageDetails } from '../../shared/domain/coverages/no-coverage-details.ts';
import { noPatientDetails } from '../../shared/domain/patients/no-patient-details.ts';
import { startingReaction } from '../../shared/domain/reactions/starting-reaction.ts';
import { noSiteDetails } from '../../shared/domain/visits/no-site-details.ts';
import { currentQuestionSet } from '../../shared/reference/screening/question-sets.ts';
import type { Practice } from './practice.ts';
import type { InputOf } from './procedures.ts';

/** How far one visit is charted, through the contract, by the people whose work it is. */

export function patientInput(
  changes: Partial<InputOf<'patients.create'>> = {},
): InputOf<'patients.create'> & { id: string } {
  return {
    id: newId(),
    legalGivenNames: 'Testina',
    legalFamilyName: 'Beispiel',
    preferredName: null,
    birthDate: '1987-03-02',
    sex: 'female',
    gender: null,
    phn: null,
    address: { street: '2 Invented Way', city: 'Nowhere', province: 'BC', postalCode: 'V0V 0V0' },
    phone: '604-555-0123',
    ...noPatientDetails,
    ...changes,
  };
}

/** A claim of an invented accident. */
export function coverageInput(
  patientId: string,
  changes: Partial<InputOf<'coverage.save'>> = {},
): InputOf<'coverage.save'> {
  return {
    id: newId(),
    version: 0,
    patientId,
    planKind: 'icbc',
    ...noCoverageDetails,
    claimNumber: 'AB1234',
    injuryDate: '2026-10-01',
    ...changes,
  };
}

/** Answers `no` to everything but the questions named. */
export function screeningInput(
  visitId: string,
  changes: Partial<InputOf<'screening.save'>> = {},
  yes: readonly string[] = [],
): InputOf<'screening.save'> {
  return {
    id: newId(),
    visitId,
    version: 0,
    questionSetVersion: currentQuestionSet.version,
    answers: Object.fromEntries(
      currentQuestionSet.questions.map(({ id }) => [
        id,
        yes.includes(id) ? ('yes' as const) : ('no' as const),
      ]),
    ),
    reasonToGoOn: null,
    ...changes,
  };
}

export function siteInput(
  visitId: string,
  changes: Partial<InputOf<'sites.save'>> = {},
): InputOf<'sites.save'> {
  return {
    id: newId(),
    visitId,
    version: 0,
    ordinal: 1,
    position: usualPlaceOf('infraspinatus', 'right'),
    muscleId: 'infraspinatus',
    ...noSiteDetails,
    structure: null,
    side: 'right',
    segment: null,
    siteType: 'triggerPoint',
    needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
    needleContinues: false,
    insertions: 1,
    technique: 'pistoning',
    ltrCount: 3,
    ltrIntensity: 'medium',
    ltrExhausted: false,
    sensations: ['cramp', 'twitch'],
    note: '',
    origin: 'entered',
    ...changes,
  };
}

export function reactionInput(
  practice: Practice,
  visitId: string,
  changes: Partial<InputOf<'reactions.save'>> = {},
): InputOf<'reactions.save'> {
  return {
    id: newId(),
    visitId,
    version: 0,
    siteId: null,
    ...startingReaction('bruise', '2026-11-21'),
    onsetAt: practice.store.clock.instant,
    actions: ['pressure'],
    ...changes,
  };
}

export function followUpInput(
  reactionId: string,
  changes: Partial<InputOf<'reactions.followUp'>> = {},
): InputOf<'reactions.followUp'> {
  return {
    id: newId(),
    reactionId,
    channel: 'phone',
    actions: ['advice'],
    told: ['patient'],
    outcome: 'recovering',
    resolvedOn: null,
    note: '',
    ...changes,
  };
}

export function callInput(
  visitId: string,
  changes: Partial<InputOf<'calls.record'>> = {},
): InputOf<'calls.record'> {
  return { id: newId(), visitId, outcome: 'noComplaint', note: '', ...changes };
}

export function eventInput(
  practice: Practice,
  changes: Partial<InputOf<'safety.report'>> = {},
): InputOf<'safety.report'> {
  return {
    id: newId(),
    kind: 'foundLate',
    happenedAt: practice.store.clock.instant,
    staffConcerned: '',
    whatHappened: 'A needle was found in the gown after the patient had dressed',
    firstAid: [],
    sourceKnown: null,
    exposureServiceCalled: null,
    told: '',
    needsFollowUp: true,
    ...changes,
  };
}

function eventWords() {
  return { id: newId(), text: 'The patient was called and is well' };
}

/** A report by a student, and how the owner would change it. */
export async function reportedEvent(
  practice: Practice,
): Promise<{ event: SafetyEvent; change: InputOf<'safety.changeEvent'> }> {
  const input = eventInput(practice);
  await practice.as('student').safety.report(input);
  const event = (await practice.as('owner').safety.events({})).find(({ id }) => id === input.id);
  if (!event) throw new Error('the report is not in the list');
  const { id, version, needsFollowUp, visitId, closedOn } = event;
  return { event, change: { id, version, needsFollowUp, visitId, closedOn, addendum: eventWords() } };
}

/** The words of a visit that make its note complete. */
export const completeDraft = {
  reasonForAttending: 'Shoulder hurts when reaching up',
  painNow: 6,
  noReactionsObserved: true,
  consentExceptionReason: 'Signed on paper',
  plan: 'Again in a week',
};

export async function register(
  practice: Practice,
  changes: Partial<InputOf<'patients.create'>> = {},
): Promise<Patient> {
  return practice.as('admin').patients.create(patientInput(changes));
}

export async function startVisit(practice: Practice, patientId?: string): Promise<Visit> {
  const patient = patientId ?? (await register(practice)).id;
  return practice.as('therapist').visits.start({ id: newId(), patientId: patient });
}

export type ChartedVisit = { visit: Visit; screening: Screening; sites: Site[] };

/** Screened, two sites, the words of the note. */
export async function chartVisit(practice: Practice, patientId?: string): Promise<ChartedVisit> {
  const therapist = practice.as('therapist');
  const { id, version } = await startVisit(practice, patientId);
  const screening = await therapist.screening.save(screeningInput(id));
  const sites = [
    await therapist.sites.save(siteInput(id)),
    await therapist.sites.save(siteInput(id, { ordinal: 2, muscleId: 'teres-minor' })),
  ];
  const visit = await therapist.visits.saveDraft({ id, version, ...completeDraft });
  return { visit, screening, sites };
}

export async function endVisit(practice: Practice, patientId?: string): Promise<ChartedVisit> {
  const charted = await chartVisit(practice, patientId);
  const { id, version } = charted.visit;
  // The fee of the set-up: other tests of the same practice may have added more.
  const fee = (await practice.as('admin').fees.list({})).at(-1);
  const visit = await practice
    .as('therapist')
    .visits.end({ id, version, needlesOut: 2, needleDifferenceReason: null, feeId: fee?.id ?? null });
  return { ...charted, visit };
}

export async function signVisit(practice: Practice, patientId?: string): Promise<ChartedVisit> {
  const ended = await endVisit(practice, patientId);
  const { id, version } = ended.visit;
  const { password } = practice.people.therapist;
  const visit = await practice.as('therapist').visits.sign({ id, version, noteId: newId(), password });
  return { ...ended, visit };
}

export async function chartReaction(practice: Practice, visitId: string): Promise<Reaction> {
  return practice.as('therapist').reactions.save(reactionInput(practice, visitId));
}

export async function draftInvoice(practice: Practice): Promise<Invoice> {
  const { visit } = await endVisit(practice);
  return practice.as('admin').invoices.fromVisit({ id: newId(), visitId: visit.id });
}

export async function issueInvoice(practice: Practice): Promise<Invoice> {
  const { id, version } = await draftInvoice(practice);
  return practice.as('admin').invoices.issue({ id, version });
}

export function paymentInput(
  invoice: Invoice,
  changes: Partial<InputOf<'payments.record'>> = {},
): InputOf<'payments.record'> {
  return {
    id: newId(),
    invoiceId: invoice.id,
    amountCents: invoice.balanceCents,
    method: 'debit',
    paidOn: '2026-11-21',
    reference: null,
    ...changes,
  };
}

/** A payment of the whole balance, and the call that takes it back. */
export async function reversal(
  practice: Practice,
): Promise<{ paid: Invoice; input: InputOf<'payments.reverse'>; patientId: string }> {
  const invoice = await issueInvoice(practice);
  const payment = paymentInput(invoice);
  const paid = await practice.as('admin').payments.record(payment);
  const input = {
    id: newId(),
    paymentId: payment.id,
    version: paid.version,
    reason: 'Recorded for the wrong patient',
  };
  return { paid, input, patientId: invoice.patientId };
}

/** A fee for a service of its own, from a day that has not come. */
export async function addFee(practice: Practice): Promise<Fee> {
  const id = newId();
  return practice.as('owner').fees.add({
    id,
    service: `Long visit ${id}`,
    amountCents: 15_000,
    taxBasisPoints: 500,
    effectiveFrom: '2027-01-01',
  });
}
