import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/chart-file/connect.ts';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Screening, Site, Visit } from '../../../shared/contract/visit-records.ts';
import { timerInput } from '../../support/consent-story.ts';
import { digestOf, openPractice, type Practice } from '../../support/practice.ts';
import { callProcedure, type InputOf, type ProcedureName, procedures } from '../../support/procedures.ts';
import { failureOf, patience } from '../../support/store-client.ts';
import {
  chartReaction,
  completeDraft,
  paymentInput,
  reactionInput,
  screeningInput,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';

/** A signed visit with one record of every kind, also of the kinds that were taken back. */
type Signed = {
  visit: Visit;
  screening: Screening;
  site: Site;
  removedSite: Site;
  reaction: Reaction;
  removedReaction: Reaction;
};

async function chartAndSign(practice: Practice): Promise<Signed> {
  const client = practice.as('therapist');
  const { id, version } = await startVisit(practice);
  const screening = await client.screening.save(screeningInput(id));
  const site = await client.sites.save(siteInput(id));
  const mistaken = await client.sites.save(siteInput(id, { ordinal: 2 }));
  const removedSite = await client.sites.remove({ id: mistaken.id, version: mistaken.version });
  const reaction = await chartReaction(practice, id);
  const slip = await chartReaction(practice, id);
  const removedReaction = await client.reactions.remove({ id: slip.id, version: slip.version });
  const draft = await client.visits.saveDraft({ ...completeDraft, id, version, noReactionsObserved: false });
  const ended = await client.visits.end({
    id,
    version: draft.version,
    needlesOut: 1,
    needleDifferenceReason: null,
  });
  const { password } = practice.people.therapist;
  const visit = await client.visits.sign({ id, version: ended.version, noteId: newId(), password });
  return { visit, screening, site, removedSite, reaction, removedReaction };
}

type Try = { procedure: ProcedureName; what: string; input: (signed: Signed, practice: Practice) => unknown };

function attempt<Name extends ProcedureName>(
  procedure: Name,
  what: string,
  input: (signed: Signed, practice: Practice) => InputOf<Name>,
): Try {
  return { procedure, what, input };
}

/** Each is in order but for the signature: right ids, newest versions, the right person. */
const tries: Try[] = [
  attempt('visits.saveDraft', 'other words', ({ visit: { id, version } }) => ({
    ...completeDraft,
    id,
    version,
    plan: 'Another plan',
  })),
  attempt('visits.saveDraft', 'the same words', ({ visit }) => ({
    id: visit.id,
    version: visit.version,
    reasonForAttending: visit.reasonForAttending,
    painNow: visit.painNow,
    noReactionsObserved: visit.noReactionsObserved,
    plan: visit.plan,
  })),
  attempt('visits.end', 'once more', ({ visit: { id, version } }) => ({
    id,
    version,
    needlesOut: 1,
    needleDifferenceReason: null,
  })),
  attempt('visits.reopen', 'to write on', ({ visit: { id, version } }) => ({ id, version })),
  attempt('visits.sign', 'a second note', ({ visit: { id, version } }, { people: { therapist } }) => ({
    id,
    version,
    noteId: newId(),
    password: therapist.password,
  })),
  attempt('visits.enterInError', 'to strike it', ({ visit: { id, version } }) => ({
    id,
    version,
    reason: 'Wrong person',
  })),
  attempt('screening.save', 'a second one', ({ visit }) => screeningInput(visit.id)),
  attempt('screening.save', 'other answers', ({ visit, screening: { id, version } }) =>
    screeningInput(visit.id, { id, version, reasonToGoOn: 'Stopped aspirin' }, ['bleeding']),
  ),
  attempt('consent.handOver', 'for another signature', ({ visit }) => ({
    visitId: visit.id,
    discussed: true,
  })),
  attempt('consent.sign', 'a consent after the fact', ({ visit }) => ({
    id: newId(),
    visitId: visit.id,
    textHash: '0'.repeat(64),
    signerKind: 'patient',
    signerName: 'Testina Beispiel',
    signature: { kind: 'typed', name: 'Testina Beispiel' },
    discussed: true,
  })),
  attempt('emergencies.recordInVisit', 'an emergency', ({ visit }) => ({ id: newId(), visitId: visit.id })),
  attempt('timers.save', 'a timer', ({ visit }, practice) => timerInput(practice, visit.id)),
  attempt('sites.save', 'a further site', ({ visit }) => siteInput(visit.id, { ordinal: 3 })),
  attempt('sites.save', 'another count', ({ visit, site: { id, version } }) =>
    siteInput(visit.id, { id, version, ltrCount: 9 }),
  ),
  attempt('sites.save', 'a removed one again', ({ visit, removedSite: { id, version } }) =>
    siteInput(visit.id, { id, version, ordinal: 2 }),
  ),
  attempt('sites.remove', 'a needled site', ({ site: { id, version } }) => ({ id, version })),
  attempt('reactions.save', 'another severity', ({ visit, reaction: { id, version } }, practice) =>
    reactionInput(practice, visit.id, { id, version, severity: 'severe' }),
  ),
  attempt('reactions.save', 'a removed one again', ({ visit, removedReaction: { id, version } }, practice) =>
    reactionInput(practice, visit.id, { id, version }),
  ),
  attempt('reactions.remove', 'a charted reaction', ({ reaction: { id, version } }) => ({ id, version })),
];

/** Procedures that change something, but nothing of a visit that is there. */
const besideVisits: ProcedureName[] = [
  'chart.openDemo',
  'chart.leaveDemo',
  'chart.acceptOlder',
  'session.logIn',
  'session.readWithRecoveryCode',
  'session.logOut',
  'session.changePassword',
  'session.lock',
  'session.unlock',
  'session.active',
  'staff.setPin',
  'emergencies.record',
  'emergencies.confirm',
  'clinic.setUp',
  'clinic.confirmRecoveryCode',
  'clinic.save',
  'favourites.save',
  'favourites.remove',
  'fees.add',
  'fees.correct',
  'fees.end',
  'needles.save',
  'staff.save',
  'patients.create',
  'patients.save',
  'coverage.save',
  'visits.start',
  'safety.table',
  'safety.report',
  'safety.changeEvent',
  'backups.setFolder',
  'backups.run',
  'backups.restore',
];
/** What may follow a signature. */
const mayFollow: ProcedureName[] = [
  'visits.release',
  'visits.addendum',
  'reactions.save',
  'invoices.fromVisit',
  'invoices.chooseFee',
  'invoices.issue',
  'invoices.void',
  'invoices.pdf',
  'payments.record',
  'payments.reverse',
  'reactions.followUp',
  'calls.record',
  'reactions.incidentPdf',
  'visits.aftercarePdf',
  'visits.mapPdf',
];

describe('a signed visit', { timeout: patience }, () => {
  let practice: Practice;
  let signed: Signed;
  beforeAll(async () => {
    practice = await openPractice({ members: ['therapist', 'admin'] });
    signed = await chartAndSign(practice);
  }, patience);
  afterAll(() => practice.close());

  it('is tried with every procedure of the contract that could change it', () => {
    const judged = new Set([...tries.map(({ procedure }) => procedure), ...besideVisits, ...mayFollow]);
    const changing = procedures.filter(({ meta }) => meta.changes).map(({ name }) => name);
    expect([...judged].sort()).toEqual(changing.sort());
  });

  async function expectLocked({ procedure, input }: Try): Promise<void> {
    const visit = await practice.as('therapist').visits.get({ id: signed.visit.id });
    const before = digestOf(practice.reader);
    const client = practice.as('therapist');
    const failure = await failureOf(callProcedure(client, procedure, input({ ...signed, visit }, practice)));
    expect(failure).toEqual({ code: 'VISIT_SIGNED', details: {} });
    expect(digestOf(practice.reader)).toBe(before);
  }

  it.each(tries)('refuses $procedure: $what', expectLocked);

  it('takes addenda, late reactions and an invoice, and its note stays as it was', async () => {
    const { clock } = practice.store;
    const therapist = practice.as('therapist');
    const { id } = signed.visit;
    clock.move(60 * 30);
    const text = 'Called: sore until the evening.';
    const amended = await therapist.visits.addendum({ id: newId(), visitId: id, text });
    expect(amended).toMatchObject({ state: 'amended', addenda: [{ text, writtenAt: clock.instant }] });
    const late = await therapist.reactions.save(
      reactionInput(practice, id, { category: 'pneumothorax', severity: 'severe', siteId: signed.site.id }),
    );
    const admin = practice.as('admin');
    const invoice = await admin.invoices.fromVisit({ id: newId(), visitId: id });
    const issued = await admin.invoices.issue({ id: invoice.id, version: invoice.version });
    await admin.payments.record(paymentInput(issued));
    await admin.invoices.pdf({ id: issued.id, receiptId: newId() });

    const { note, sites, screening, reactions, reasonForAttending, plan } = await therapist.visits.get({
      id,
    });
    expect({ note, sites, screening, reasonForAttending, plan }).toEqual({
      note: signed.visit.note,
      sites: signed.visit.sites,
      screening: signed.visit.screening,
      reasonForAttending: signed.visit.reasonForAttending,
      plan: signed.visit.plan,
    });
    expect(reactions).toEqual([signed.reaction, late]);
  });

  it.each(tries)('still refuses $procedure after an addendum: $what', expectLocked);

  it.each(['note', 'addendum'])(
    'keeps its %s even from whoever writes to the database itself',
    async (table) => {
      const { dataKeyHex } = practice;
      const hand = connect({ file: practice.store.options.chartFile, dataKeyHex, readOnly: false });
      try {
        const before = digestOf(practice.reader);
        const columns = hand
          .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
          .pluck()
          .all();
        for (const column of columns) {
          expect(() => hand.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('frozen');
          expect(() => hand.exec(`UPDATE OR IGNORE ${table} SET ${column} = ${column}`)).toThrow('frozen');
        }
        expect(() => hand.exec(`DELETE FROM ${table}`)).toThrow('kept');
        expect(() => hand.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow('kept');
        expect(digestOf(practice.reader)).toBe(before);
      } finally {
        hand.close();
      }
    },
  );
});
