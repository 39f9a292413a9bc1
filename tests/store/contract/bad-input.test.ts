import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errors } from '../../../shared/messages/en/errors.ts';
import { everything, openPractice, type Practice } from '../../support/practice.ts';
import { callProcedure, type ProcedureName } from '../../support/procedures.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import {
  chartVisit,
  completeDraft,
  coverageInput,
  endVisit,
  issueInvoice,
  patientInput,
  paymentInput,
  reactionInput,
  register,
  screeningInput,
  signVisit,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';
import { emoji, hugeText, rightToLeft, scriptTag } from './hostile-words.ts';
import { validCallOf } from './valid-calls.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
}, patience);
afterAll(() => practice.close());

type Path = (string | number)[];
type BadInput = { procedure: ProcedureName; path: Path; value: unknown; problem: keyof typeof errors.field };

const rows: [ProcedureName, Path, unknown, keyof typeof errors.field][] = [
  ['patients.create', ['birthDate'], '2026-02-30', 'impossibleDay'],
  ['patients.create', ['birthDate'], '1987-13-01', 'impossibleDay'],
  ['patients.create', ['birthDate'], '1900-02-29', 'impossibleDay'],
  ['patients.create', ['birthDate'], '0000-01-01', 'impossibleDay'],
  ['patients.create', ['birthDate'], '3.2.1987', 'dayForm'],
  ['patients.create', ['birthDate'], '1820-05-05', 'bornTooLongAgo'],
  ['patients.create', ['phone'], "evenings, at her sister's", 'phone'],
  ['patients.create', ['phone'], '555-0142', 'phone'],
  [
    'patients.create',
    ['address'],
    { street: '', city: '', province: 'BC', postalCode: 'V0V 0' },
    'postalCodeForm',
  ],
  [
    'patients.create',
    ['address'],
    { street: '', city: '', province: 'BC', postalCode: 'T2P 1A1' },
    'postalCodeProvince',
  ],
  ['patients.create', ['birthDate'], '2026-11-22', 'inFuture'],
  ['patients.create', ['phn'], '9698658216', 'phn'],
  ['patients.create', ['phn'], '1698658215', 'phn'],
  ['patients.create', ['phn'], '969865821', 'phn'],
  ['patients.create', ['phn'], '٩٦٩٨٦٥٨٢١٥', 'phn'],
  ['patients.create', ['legalFamilyName'], hugeText, 'tooLong'],
  ['patients.create', ['legalGivenNames'], 'x'.repeat(201), 'tooLong'],
  ['patients.create', ['legalGivenNames'], '', 'required'],
  ['patients.create', ['legalGivenNames'], ' \t ', 'required'],
  ['patients.create', ['legalFamilyName'], 'Bell\u0007', 'controlCharacters'],
  ['patients.create', ['legalFamilyName'], 'Null\0', 'controlCharacters'],
  ['patients.create', ['legalFamilyName'], 'half \uD83E', 'controlCharacters'],
  ['patients.create', ['address', 'street'], hugeText, 'tooLong'],
  ['patients.create', ['sex'], 'other', 'invalid'],
  ['patients.create', ['secondPhone'], 'at work', 'phone'],
  ['patients.create', ['email'], 'testina', 'email'],
  ['patients.create', ['email'], 'testina@example..com', 'email'],
  ['patients.create', ['heightCentimetres'], 1.68, 'height'],
  ['patients.create', ['heightCentimetres'], '168', 'height'],
  ['patients.create', ['weightKilograms'], 6450, 'weight'],
  ['patients.create', ['weightKilograms'], 64.55, 'weight'],
  ['coverage.save', ['planKind'], 'blueCross', 'invalid'],
  ['coverage.save', ['injuryDate'], '2026-11-22', 'inFuture'],
  ['coverage.save', ['injuryDate'], '1987-03-01', 'beforeBirth'],
  ['coverage.save', ['injuryDate'], '0001-01-01', 'impossibleDay'],
  ['coverage.save', ['referredOn'], '2026-02-30', 'impossibleDay'],
  ['coverage.save', ['claimNumber'], 'x'.repeat(201), 'tooLong'],
  ['patients.save', ['birthDate'], '2025-02-29', 'impossibleDay'],
  ['patients.likelyDuplicates', ['phn'], '9698658216', 'phn'],
  ['patients.search', ['text'], hugeText, 'tooLong'],
  ['patients.get', ['id'], 'not an id', 'id'],
  ['visits.ofDay', ['day'], '2026-11-31', 'impossibleDay'],
  ['fees.forDay', ['day'], '2026-13-01', 'impossibleDay'],
  ['visits.saveDraft', ['painNow'], -1, 'zeroToTen'],
  ['visits.saveDraft', ['painNow'], 11, 'zeroToTen'],
  ['visits.saveDraft', ['painNow'], 5.5, 'wholeNumber'],
  ['visits.saveDraft', ['plan'], hugeText, 'tooLong'],
  ['visits.end', ['needlesOut'], -2, 'negative'],
  ['visits.end', ['needlesOut'], 1.5, 'wholeNumber'],
  ['visits.end', ['needlesOut'], 1000, 'tooHigh'],
  ['visits.addendum', ['text'], '  ', 'required'],
  ['visits.enterInError', ['reason'], '', 'required'],
  ['sites.save', ['insertions'], -1, 'atLeastOne'],
  ['sites.save', ['insertions'], 0, 'atLeastOne'],
  ['sites.save', ['ltrCount'], -3, 'negative'],
  ['sites.save', ['needle', 'lengthMillimetres'], -40, 'needleLength'],
  ['sites.save', ['needle', 'diameterMillimetres'], -0.3, 'needleDiameter'],
  ['sites.save', ['needle', 'diameterMillimetres'], 0.123, 'needleDiameter'],
  ['sites.save', ['muscleId'], 'no-such-muscle', 'unknownMuscle'],
  ['sites.save', ['muscleId'], null, 'structureNeeded'],
  ['sites.save', ['position', 'x'], 1.5, 'invalid'],
  ['sites.save', ['segment'], 'l4', 'spinalLevel'],
  ['sites.save', ['segment'], 'L6', 'spinalLevel'],
  ['sites.save', ['segment'], 'C5-C6', 'spinalLevel'],
  ['sites.save', ['segment'], scriptTag, 'spinalLevel'],
  ['sites.save', ['pairedWith'], '01900000-0000-7000-8000-000000000001', 'electricalTechniqueOnly'],
  ['needles.save', ['needle', 'diameterMillimetres'], 0.123, 'needleDiameter'],
  ['needles.save', ['lot'], 'L'.repeat(41), 'tooLong'],
  ['needles.save', ['expiresOn'], '2027-02-30', 'impossibleDay'],
  ['favourites.save', ['name'], ' ', 'required'],
  ['favourites.save', ['content', 'points'], [], 'required'],
  ['timers.save', ['siteIds'], [], 'required'],
  ['timers.save', ['seconds'], 7201, 'tooHigh'],
  ['screening.save', ['questionSetVersion'], 99, 'unknownQuestionSet'],
  ['reactions.save', ['onsetAt'], '2026-11-22T17:00:00.000Z', 'inFuture'],
  ['reactions.save', ['onsetAt'], '2026-02-30T17:00:00.000Z', 'impossibleInstant'],
  ['reactions.save', ['onsetAt'], '2026-11-01T17:00:00.000Z', 'beforeVisit'],
  ['reactions.save', ['siteId'], newId(), 'unknownSite'],
  ['reactions.save', ['actions'], 'ice', 'invalid'],
  ['reactions.save', ['taxonomyVersion'], 99, 'unknownTaxonomy'],
  ['reactions.save', ['resolvedOn'], '2026-11-21', 'dayWithoutOutcome'],
  ['reactions.followUp', ['resolvedOn'], '2026-11-21', 'dayWithoutOutcome'],
  ['reactions.followUp', ['outcome'], 'gone', 'invalid'],
  ['calls.record', ['outcome'], 'called', 'invalid'],
  ['safety.report', ['happenedAt'], '2026-11-22T17:00:00.000Z', 'inFuture'],
  ['safety.report', ['whatHappened'], ' ', 'required'],
  ['safety.changeEvent', ['visitId'], newId(), 'unknownVisit'],
  ['safety.changeEvent', ['addendum', 'text'], ' ', 'required'],
  ['safety.changeEvent', ['closedOn'], '2026-11-22', 'inFuture'],
  ['safety.changeEvent', ['closedOn'], '2026-11-01', 'beforeOnset'],
  ['clinic.save', ['emergencyNumber'], 'nine one one', 'emergencyNumber'],
  ['fees.add', ['amountCents'], -1, 'negative'],
  ['fees.add', ['amountCents'], 99.5, 'wholeCents'],
  ['fees.add', ['effectiveFrom'], '2026-06-31', 'impossibleDay'],
  ['payments.record', ['amountCents'], -100, 'negative'],
  ['payments.record', ['amountCents'], 0, 'required'],
  ['payments.record', ['paidOn'], '2026-02-29', 'impossibleDay'],
  ['clinic.save', ['timeZone'], 'Mars/Olympus', 'timeZone'],
  ['clinic.save', ['address', 'city'], '', 'required'],
  ['clinic.save', ['address', 'postalCode'], '90210', 'postalCodeForm'],
  ['clinic.save', ['phone'], 'ask at the desk', 'phone'],
  ['staff.save', ['login'], 'two words', 'login'],
  ['staff.save', ['newPassword'], 'short', 'passwordTooShort'],
  [
    'staff.save',
    ['needlingAuthorisation'],
    { number: 'N', validFrom: '2026-02-30', expiresOn: '2027-01-01' },
    'impossibleDay',
  ],
  ['audit.list', ['from'], 'yesterday', 'impossibleInstant'],
  ['backups.setFolder', ['folder'], 'nul\0', 'controlCharacters'],
];
const badInputs: BadInput[] = rows.map(([procedure, path, value, problem]) => ({
  procedure,
  path,
  value,
  problem,
}));

describe('input that does not fit', { timeout: patience }, () => {
  it.each(badInputs)('at $procedure $path: $problem', async ({ procedure, path, value, problem }) => {
    const { by, prepare } = validCallOf(procedure);
    const { input } = await prepare(practice);
    const before = everything(practice.reader);
    const failure = await failureOf(callProcedure(practice.as(by), procedure, withValue(input, path, value)));

    expect(failure.code).toBe('INVALID_INPUT');
    const { problems } = failure.details as { problems: { path: Path; problem: string }[] };
    const inside: Record<string, string> = {
      impossibleDay: 'validFrom',
      postalCodeForm: 'postalCode',
      postalCodeProvince: 'postalCode',
    };
    const within = inside[problem];
    const whole = typeof value === 'object' && within !== undefined ? [...path, within] : path;
    expect(problems).toContainEqual(expect.objectContaining({ path: whole, problem }));
    expect(errors.field[problem]).toBeTruthy();
    if (typeof value === 'string' && value.trim().length > 3) {
      expect(JSON.stringify(failure.details)).not.toContain(value.slice(0, 20));
    }
    expect(everything(practice.reader)).toEqual(before);
  });

  it('at coverage.save: an extended health plan that names no insurer', async () => {
    const { id } = await register(practice);
    const input = coverageInput(id, { planKind: 'extendedHealth', payer: ' ' });
    const { details } = await failureOf(practice.as('admin').coverage.save(input));
    expect(details.problems).toEqual([{ path: ['payer'], problem: 'required', parameters: {} }]);
  });

  it('says every problem of a form at once', async () => {
    const input = patientInput({ birthDate: '2026-02-30', phn: '123', legalFamilyName: '' });
    const { details } = await failureOf(practice.as('admin').patients.create(input));
    const { problems } = details as { problems: { path: Path }[] };
    expect(problems.map(({ path }) => path.join('.')).sort()).toEqual([
      'birthDate',
      'legalFamilyName',
      'phn',
    ]);
  });

  it('says how long a text may be', async () => {
    const input = patientInput({ legalFamilyName: hugeText });
    const { details } = await failureOf(practice.as('admin').patients.create(input));
    expect(details).toEqual({
      problems: [{ path: ['legalFamilyName'], problem: 'tooLong', parameters: { maximum: 200 } }],
    });
  });

  it('answers a record with a hundred thousand wrong entries in a moment, and shortly', async () => {
    const { id } = await startVisit(practice);
    const answers = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`q${index}`, 'no' as const]),
    );
    const failure = await failureOf(practice.as('therapist').screening.save(screeningInput(id, { answers })));
    expect(failure.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(failure.details).length).toBeLessThan(20_000);
  });
});

function withValue(input: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const holder = input as Record<string | number, unknown>;
  return { ...holder, [step]: withValue(holder[step], rest, value) };
}

const unusual = [
  emoji,
  rightToLeft,
  scriptTag,
  "Robert'); DROP TABLE patient;--",
  '\u202Eoverride',
  'naïve ﬁn Å',
  '{{name}} %s',
];

describe('text as people write it', { timeout: patience }, () => {
  it.each(unusual)('is kept in every field as it was typed: %s', async (text) => {
    const therapist = practice.as('therapist');
    const admin = practice.as('admin');
    const owner = practice.as('owner');

    const address = { street: text, city: text, province: text, postalCode: text };
    const names = { legalGivenNames: text, legalFamilyName: text, preferredName: text };
    const others = {
      gender: text,
      pronouns: text,
      emergencyContact: { name: text, relationship: text, phone: '+16045550178' },
      guardian: { name: text, relationship: text, phone: null },
      physician: { name: text, clinic: text, phone: null },
    };
    const created = await register(practice, { ...names, ...others, address });
    const plan = { payer: text, policyNumber: text, certificateNumber: text, referredBy: text };
    await admin.coverage.save(coverageInput(created.id, { planKind: 'private', claimNumber: text, ...plan }));
    const { patient, coverages } = await admin.patients.get({ id: created.id });
    expect(patient).toMatchObject({ ...names, ...others, address });
    expect(coverages).toMatchObject([{ claimNumber: text, ...plan }]);

    const visit = await startVisit(practice, created.id);
    const { id, version } = visit;
    const ofVisit = { ...completeDraft, reasonForAttending: text, plan: text };
    await therapist.visits.saveDraft({ ...ofVisit, id, version });
    const ofSite = { muscleId: null, structure: text, note: text };
    await therapist.sites.save(siteInput(id, { ...ofSite, referredTo: text }));
    await therapist.reactions.save(reactionInput(practice, id, { note: text }));
    await therapist.screening.save(screeningInput(id, { reasonToGoOn: text }));
    expect(await therapist.visits.get({ id })).toMatchObject({
      ...ofVisit,
      sites: [{ ...ofSite, referredTo: text }],
      reactions: [{ note: text }],
      screening: { reasonToGoOn: text },
    });

    const { visit: signed } = await signVisit(practice);
    await therapist.visits.addendum({ id: newId(), visitId: signed.id, text });
    const { addenda } = await therapist.visits.get({ id: signed.id });
    expect(addenda.map((addendum) => addendum.text)).toEqual([text]);

    const { visit: ended } = await endVisit(practice);
    const struck = { id: ended.id, version: ended.version, reason: text };
    await therapist.visits.enterInError(struck);
    expect(await therapist.visits.get({ id: ended.id })).toMatchObject({ enteredInErrorReason: text });

    const { visit: counted } = await chartVisit(practice);
    const differing = { needlesOut: 1, needleDifferenceReason: text, needleRecheckedBy: text };
    await therapist.visits.end({ id: counted.id, version: counted.version, ...differing });
    expect(await therapist.visits.get({ id: counted.id })).toMatchObject(differing);

    const invoice = await issueInvoice(practice);
    await admin.payments.record(paymentInput(invoice, { reference: text }));
    expect(await admin.invoices.get({ id: invoice.id })).toMatchObject({ payments: [{ reference: text }] });

    const fee = {
      id: newId(),
      service: text,
      amountCents: 1,
      taxBasisPoints: 0,
      effectiveFrom: '2099-01-01',
    };
    await owner.fees.add(fee);
    expect(await owner.fees.list({})).toContainEqual(expect.objectContaining(fee));
  });

  it('finds a person by a name in any script', async () => {
    const admin = practice.as('admin');
    const { id } = await register(practice, { legalFamilyName: rightToLeft });
    for (const typed of ['שרה', 'السارة', 'النديم', 'سارة']) {
      const found = await admin.patients.search({ text: typed });
      if (typed === 'السارة') expect(found.map((one) => one.id)).not.toContain(id);
      else expect(found.map((one) => one.id)).toContain(id);
    }
  });

  it('takes every time zone that it does not refuse', async () => {
    const owner = practice.as('owner');
    const { isDemo, recoveryCodeConfirmedAt, ...before } = await owner.clinic.get({});
    let { version } = before;
    for (const timeZone of [
      'UTC',
      '+05:30',
      '-0800',
      'EST5EDT',
      'america/vancouver',
      'Etc/GMT-14',
      'Asia/Kathmandu',
    ]) {
      ({ version } = await owner.clinic.save({ ...before, version, timeZone }));
      const here = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      const { day } = await owner.visits.ofDay({});
      expect([timeZone, day]).toEqual([timeZone, here.format(practice.store.clock.now())]);
    }
    await owner.clinic.save({ ...before, version });
  });
});
