import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, consentInput, pressEmergency, signConsent } from '../../support/consent-story.ts';
import { digestOf, openPractice, type Practice, staffInput } from '../../support/practice.ts';
import { callProcedure, type InputOf, type ProcedureName, procedures } from '../../support/procedures.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import {
  addFee,
  completeDraft,
  coverageInput,
  draftInvoice,
  endVisit,
  issueInvoice,
  patientInput,
  paymentInput,
  reactionInput,
  register,
  reversal,
  screeningInput,
  signVisit,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';
import * as overtaken from './overtaken.ts';
import * as takenReactions from './taken-reactions.ts';

type Conflict = {
  procedure: ProcedureName;
  by: 'owner' | 'therapist' | 'admin';
  /** Gives an input that names an older version than the record now has, and the record as it stands. */
  prepare(practice: Practice): Promise<{ stale: unknown; current: unknown }>;
};

function conflict<Name extends ProcedureName>(
  procedure: Name,
  by: Conflict['by'],
  prepare: (practice: Practice) => Promise<{ stale: InputOf<Name>; current: unknown }>,
): Conflict {
  return { procedure, by, prepare };
}

async function draftSavedTwice(practice: Practice) {
  const visit = await startVisit(practice);
  const { id } = visit;
  const client = practice.as('therapist');
  const draft = await client.visits.saveDraft({ ...completeDraft, id, version: visit.version });
  await client.visits.saveDraft({ ...completeDraft, id, version: draft.version, plan: 'Newer words' });
  return { id, version: draft.version };
}

async function visitAsItStands(practice: Practice, id: string) {
  return practice.as('therapist').visits.get({ id });
}

/** Every procedure that takes a version, with a version that has been overtaken. */
const conflicts: Conflict[] = [
  conflict('clinic.save', 'owner', async (practice) => {
    const client = practice.as('owner');
    const { isDemo, recoveryCodeConfirmedAt, ...stale } = await client.clinic.get({});
    const current = await client.clinic.save({ ...stale, name: 'Newer name' });
    return { stale: { ...stale, name: 'Older words' }, current };
  }),
  conflict('fees.correct', 'owner', async (practice) => {
    const added = await addFee(practice);
    const { endedFrom, isInvoiced, ...fee } = added;
    const current = await practice.as('owner').fees.correct({ ...fee, amountCents: 1 });
    return { stale: { ...fee, amountCents: 2 }, current };
  }),
  conflict('fees.end', 'owner', async (practice) => {
    const { id, version } = await addFee(practice);
    const current = await practice.as('owner').fees.end({ id, version, endedFrom: '2028-01-01' });
    return { stale: { id, version, endedFrom: '2029-01-01' }, current };
  }),
  conflict('needles.save', 'admin', overtaken.needleSavedMeanwhile),
  conflict('staff.save', 'owner', async (practice) => {
    const client = practice.as('owner');
    const { student } = practice.people;
    const version = (await client.staff.list({})).find(({ id }) => id === student.id)?.version ?? 0;
    const input = staffInput(student, { version, newPassword: null });
    const current = await client.staff.save({ ...input, name: 'Stella Newer' });
    return { stale: { ...input, name: 'Stella Older' }, current };
  }),
  conflict('patients.save', 'admin', async (practice) => {
    const client = practice.as('admin');
    const stale = await client.patients.create(patientInput());
    const current = await client.patients.save({ ...stale, preferredName: 'Newer' });
    return { stale: { ...stale, preferredName: 'Older' }, current };
  }),
  conflict('coverage.save', 'admin', async (practice) => {
    const client = practice.as('admin');
    const { id } = await register(practice);
    const stale = await client.coverage.save(coverageInput(id));
    const current = await client.coverage.save({ ...stale, claimNumber: 'Newer' });
    return { stale: { ...stale, claimNumber: 'Older' }, current };
  }),
  conflict('visits.saveDraft', 'therapist', async (practice) => {
    const saved = await draftSavedTwice(practice);
    return {
      stale: { ...completeDraft, ...saved, plan: 'Older words' },
      current: await visitAsItStands(practice, saved.id),
    };
  }),
  conflict('visits.end', 'therapist', async (practice) => {
    const saved = await draftSavedTwice(practice);
    return {
      stale: { ...saved, needlesOut: 0, needleDifferenceReason: null },
      current: await visitAsItStands(practice, saved.id),
    };
  }),
  conflict('visits.release', 'therapist', async (practice) => {
    const { stale, current } = await endedAndOvertaken(practice);
    return { stale: { ...stale, feeId: (await addFee(practice)).id }, current };
  }),
  conflict('visits.reopen', 'therapist', endedAndOvertaken),
  conflict('visits.sign', 'therapist', async (practice) => {
    const { stale, current } = await endedAndOvertaken(practice);
    return { stale: { ...stale, noteId: newId(), password: practice.people.therapist.password }, current };
  }),
  conflict('visits.enterInError', 'therapist', async (practice) => {
    const { stale, current } = await endedAndOvertaken(practice);
    return { stale: { ...stale, reason: 'Wrong person' }, current };
  }),
  conflict('screening.save', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const input = screeningInput(id);
    const client = practice.as('therapist');
    const current = await client.screening.save(input);
    return { stale: { ...input, reasonToGoOn: 'Older words' }, current };
  }),
  conflict('timers.save', 'therapist', overtaken.timerSavedMeanwhile),
  conflict('emergencies.confirm', 'therapist', async (practice) => {
    const { emergency } = await pressEmergency(practice);
    const current = await practice.as('therapist').emergencies.confirm(accountOf(emergency, 'Fainted'));
    return { stale: accountOf(emergency, 'Nothing'), current };
  }),
  conflict('sites.save', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const input = siteInput(id);
    const current = await practice.as('therapist').sites.save(input);
    return { stale: { ...input, note: 'Older words' }, current };
  }),
  conflict('sites.remove', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const client = practice.as('therapist');
    const saved = await client.sites.save(siteInput(id));
    const { recordedAt, removed, ...site } = saved;
    const current = await client.sites.save({ ...site, ltrCount: 9 });
    return { stale: { id: saved.id, version: saved.version }, current };
  }),
  conflict('favourites.save', 'therapist', overtaken.favouriteSavedMeanwhile),
  conflict('favourites.remove', 'therapist', overtaken.favouriteToRemove),
  conflict('reactions.save', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const input = reactionInput(practice, id);
    const current = await practice.as('therapist').reactions.save(input);
    return { stale: { ...input, note: 'Older words' }, current };
  }),
  conflict('reactions.remove', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const client = practice.as('therapist');
    const saved = await client.reactions.save(reactionInput(practice, id));
    const { origin, recordedAt, recordedBy, removed, followUps, ...reaction } = saved;
    const current = await client.reactions.save({ ...reaction, severity: 'severe' });
    return { stale: { id: saved.id, version: saved.version }, current };
  }),
  conflict('safety.changeEvent', 'owner', takenReactions.changedEvent),
  conflict('invoices.chooseFee', 'admin', async (practice) => {
    const invoice = await draftInvoice(practice);
    const feeId = (await addFee(practice)).id;
    return { stale: { id: invoice.id, version: invoice.version - 1, feeId }, current: invoice };
  }),
  conflict('invoices.issue', 'admin', async (practice) => {
    const invoice = await draftInvoice(practice);
    return { stale: { id: invoice.id, version: invoice.version - 1 }, current: invoice };
  }),
  conflict('invoices.void', 'admin', async (practice) => {
    const invoice = await issueInvoice(practice);
    return { stale: { id: invoice.id, version: invoice.version - 1, reason: 'Older' }, current: invoice };
  }),
  conflict('payments.reverse', 'admin', async (practice) => {
    const { paid, input } = await reversal(practice);
    return { stale: { ...input, version: paid.version - 1 }, current: paid };
  }),
];

async function endedAndOvertaken(practice: Practice) {
  const { visit } = await endVisit(practice);
  const { id, version } = visit;
  const current = await practice
    .as('therapist')
    .visits.saveDraft({ ...completeDraft, id, version, plan: 'Newer words' });
  return { stale: { id, version }, current };
}

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
}, patience);
afterAll(() => practice.close());

describe('a write against an older version', { timeout: patience }, () => {
  it('is tried at every procedure that takes a version', () => {
    const versioned = procedures.filter(
      ({ name, inputSchema }) =>
        name !== 'clinic.setUp' && 'shape' in inputSchema && 'version' in (inputSchema.shape as object),
    );
    expect(conflicts.map(({ procedure }) => procedure)).toEqual(versioned.map(({ name }) => name));
  });

  it.each(conflicts)('fails at $procedure with what is newer, and overwrites nothing', async (one) => {
    const { stale, current } = await one.prepare(practice);
    const before = digestOf(practice.reader);
    const failure = await failureOf(callProcedure(practice.as(one.by), one.procedure, stale));
    expect(failure.code).toBe('VERSION_CONFLICT');
    expect(failure.details.current).toEqual(current);
    expect(digestOf(practice.reader)).toBe(before);
  });
});

type Taken = {
  procedure: ProcedureName;
  by: 'owner' | 'therapist' | 'admin';
  /** Gives an input with an id that another record has, or that its record has with other content. */
  prepare(practice: Practice): Promise<unknown>;
};

function taken<Name extends ProcedureName>(
  procedure: Name,
  by: Taken['by'],
  prepare: (practice: Practice) => Promise<InputOf<Name>>,
): Taken {
  return { procedure, by, prepare };
}

const takenIds: Taken[] = [
  taken('fees.add', 'owner', async (practice) => {
    const [fee] = await practice.as('owner').fees.list({});
    if (!fee) throw new Error('the practice has a fee');
    const { version, endedFrom, isInvoiced, ...content } = fee;
    return { ...content, amountCents: fee.amountCents + 1 };
  }),
  taken('staff.save', 'owner', async ({ people: { student } }) =>
    staffInput(student, { name: 'Somebody Else', newPassword: 'another ten letters' }),
  ),
  taken('patients.create', 'admin', async (practice) => {
    const input = patientInput();
    await practice.as('admin').patients.create(input);
    return { ...input, birthDate: '1987-03-03' };
  }),
  taken('coverage.save', 'admin', async (practice) => {
    const input = coverageInput((await register(practice)).id);
    await practice.as('admin').coverage.save(input);
    return { ...input, patientId: (await register(practice)).id };
  }),
  taken('visits.start', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const other = await practice.as('admin').patients.create(patientInput());
    return { id, patientId: other.id };
  }),
  taken('visits.sign', 'therapist', async (practice) => {
    const { visit: signed } = await signVisit(practice);
    const { visit } = await endVisit(practice);
    const { id, version } = visit;
    return { id, version, noteId: signed.note?.id ?? '', password: practice.people.therapist.password };
  }),
  taken('visits.addendum', 'therapist', async (practice) => {
    const { visit } = await signVisit(practice);
    const input = { id: newId(), visitId: visit.id, text: 'First words' };
    await practice.as('therapist').visits.addendum(input);
    return { ...input, text: 'Other words' };
  }),
  taken('screening.save', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const input = screeningInput(id);
    await practice.as('therapist').screening.save(input);
    return { ...input, visitId: (await startVisit(practice)).id };
  }),
  taken('consent.sign', 'therapist', async (practice) => {
    const { visit, consent } = await signConsent(practice);
    return await consentInput(practice, visit.id, { id: consent.id, signerName: 'Somebody Else' });
  }),
  taken('timers.save', 'therapist', overtaken.takenTimer),
  taken('emergencies.record', 'admin', async (practice) => {
    return { id: (await pressEmergency(practice)).emergency.id };
  }),
  taken('emergencies.recordInVisit', 'therapist', overtaken.takenEmergency),
  taken('sites.save', 'therapist', async (practice) => {
    const { id } = await startVisit(practice);
    const input = siteInput(id);
    await practice.as('therapist').sites.save(input);
    return { ...input, visitId: (await startVisit(practice)).id };
  }),
  taken('favourites.save', 'therapist', overtaken.takenFavourite),
  taken('reactions.save', 'therapist', takenReactions.takenReaction),
  taken('reactions.followUp', 'therapist', takenReactions.takenFollowUp),
  taken('calls.record', 'therapist', takenReactions.takenCall),
  taken('safety.report', 'owner', takenReactions.takenEvent),
  taken('safety.changeEvent', 'owner', takenReactions.takenEventWords),
  taken('invoices.fromVisit', 'admin', async (practice) => {
    const { id } = await draftInvoice(practice);
    return { id, visitId: (await endVisit(practice)).visit.id };
  }),
  taken('invoices.pdf', 'admin', async (practice) => {
    const receiptId = newId();
    const client = practice.as('admin');
    await client.invoices.pdf({ id: (await issueInvoice(practice)).id, receiptId });
    return { id: (await issueInvoice(practice)).id, receiptId };
  }),
  taken('payments.record', 'admin', async (practice) => {
    const invoice = await issueInvoice(practice);
    const input = paymentInput(invoice, { amountCents: 100 });
    await practice.as('admin').payments.record(input);
    return { ...input, amountCents: 200 };
  }),
  taken('payments.reverse', 'admin', async (practice) => {
    const { input } = await reversal(practice);
    await practice.as('admin').payments.reverse(input);
    return { ...input, reason: 'Another reason' };
  }),
];

describe('an id that is taken', { timeout: patience }, () => {
  it('is tried at every procedure that may answer so for an id of its own', () => {
    const mayAnswer = procedures.filter(({ errorCodes }) => errorCodes.includes('ID_TAKEN'));
    const onlyById: ProcedureName[] = [
      'visits.saveDraft',
      'visits.end',
      'visits.reopen',
      'visits.enterInError',
      'sites.remove',
      'reactions.remove',
    ];
    expect(takenIds.map(({ procedure }) => procedure)).toEqual(
      mayAnswer.map(({ name }) => name).filter((name) => !onlyById.includes(name)),
    );
  });

  it.each(takenIds)('is refused at $procedure, and nothing is changed', async (one) => {
    const input = await one.prepare(practice);
    const before = digestOf(practice.reader);
    const failure = await failureOf(callProcedure(practice.as(one.by), one.procedure, input));
    expect(failure.code).toBe('ID_TAKEN');
    expect(digestOf(practice.reader)).toBe(before);
  });
});
