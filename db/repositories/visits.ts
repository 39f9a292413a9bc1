import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type { Screening, Site, Visit, VisitState } from '../../shared/contract/visit-records.ts';
import { adjunct, finding } from '../../shared/contract/visit-words.ts';
import { consentInForce } from '../../shared/domain/visits/consent-in-force.ts';
import { openNeedles } from '../../shared/domain/visits/open-needles.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { VisitRow } from '../tables.ts';
import { byId, byVisit, compareText, recordsOf } from './by-visit.ts';
import { consentsOfPatient } from './consents.ts';
import { emergenciesByVisit } from './emergencies-of-visits.ts';
import { addendaOfPatient, addendaOfVisit, noteOfVisit, notesOfPatient } from './notes.ts';
import { reactionsOfPatient, reactionsOfVisit } from './reactions.ts';
import { screeningOfVisit, screeningsOfPatient } from './screenings.ts';
import { sitesOfPatient, sitesOfVisit } from './sites.ts';

const findings = z.array(finding);
const adjuncts = z.array(adjunct);

const selectById = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .selectAll('visit')
    .select(['staff.name as therapist_name', 'invoice.id as invoice_id'])
    .where('visit.id', '=', given('id')),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .selectAll('visit')
    .select(['staff.name as therapist_name', 'invoice.id as invoice_id'])
    .where('visit.patient_id', '=', given('patient_id'))
    .orderBy('visit.started_at', 'desc'),
);
const selectStanding = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .leftJoin('screening', 'screening.visit_id', 'visit.id')
    .select([
      'visit.id as id',
      'visit.patient_id as patientId',
      'visit.day as day',
      'visit.state as state',
      'visit.needles_opened as needlesOpened',
      'visit.needles_in as needlesIn',
      'screening.outcome as screeningOutcome',
      'screening.decided_by as decidedBy',
    ])
    .where('visit.id', '=', given('id')),
);
const selectInvoiceState = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('invoice')
    .select('state')
    .where('visit_id', '=', given('visit_id'))
    .where('state', '<>', 'void')
    .$narrowType<{ state: 'draft' | 'issued' | 'paid' }>(),
);
const columns: Columns<VisitRow> = {
  id: 'kept',
  version: 'changes',
  patient_id: 'kept',
  therapist_id: 'kept',
  state: 'changes',
  day: 'kept',
  started_at: 'kept',
  ended_at: 'changes',
  response_change: 'changes',
  relief_onset: 'changes',
  response_note: 'changes',
  consent_confirmed: 'changes',
  consent_exception_reason: 'changes',
  reason_for_attending: 'changes',
  onset: 'changes',
  onset_note: 'changes',
  aggravating: 'changes',
  easing: 'changes',
  pain_now: 'changes',
  pain_worst: 'changes',
  pain_best: 'changes',
  findings: 'changes',
  objective_note: 'changes',
  approach: 'changes',
  patient_position: 'changes',
  pain_after: 'changes',
  adjuncts: 'changes',
  plan: 'changes',
  next_visit: 'changes',
  skin_prepared_at: 'changes',
  insertion_pain: 'changes',
  sharps_disposed_at: 'changes',
  aftercare_given_at: 'changes',
  aftercare_version: 'changes',
  no_reactions_observed: 'changes',
  needles_opened: 'kept',
  needles_in: 'kept',
  needles_out: 'changes',
  needle_difference_reason: 'changes',
  needle_rechecked_by: 'changes',
  fee_id: 'changes',
  released_at: 'changes',
  entered_in_error_reason: 'changes',
};
const insertVisit = query<VisitRow>()((q, given) => q.insertInto('visit').values(allOf(columns, given)));
const updateVisit = query<VisitRow>()((q, given) =>
  q.updateTable('visit').set(changesOf(columns, given)).where('id', '=', given('id')),
);
const updateNeedleCounts = query<Pick<VisitRow, 'id' | 'needles_opened' | 'needles_in'>>()((q, given) =>
  q
    .updateTable('visit')
    .set({ needles_opened: given('needles_opened'), needles_in: given('needles_in') })
    .where('id', '=', given('id')),
);

/** Just enough of a visit to say whether its sites or reactions may be written. */
export type VisitStanding = {
  id: string;
  patientId: string;
  /** The clinic's calendar day it began on. */
  day: string;
  state: VisitState;
  needlesOpened: number;
  /** Of those opened, not confirmed out one by one. */
  needlesIn: number;
  /** The questions that stopped needling; empty when nothing did. */
  stoppedBy: string[];
  /** The questions that ask for caution; empty without a screening, and after a stop. */
  cautionedBy: string[];
};

type JoinedVisitRow = VisitRow & { therapist_name: string; invoice_id: string | null };
type VisitParts = Pick<
  Visit,
  'screening' | 'consent' | 'sites' | 'reactions' | 'note' | 'addenda' | 'emergencies'
>;

function toVisit(row: JoinedVisitRow, parts: VisitParts): Visit {
  return {
    id: row.id,
    version: row.version,
    patientId: row.patient_id,
    state: row.state,
    therapistId: row.therapist_id,
    therapistName: row.therapist_name,
    day: row.day,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    responseChange: row.response_change,
    reliefOnset: row.relief_onset,
    responseNote: row.response_note,
    consentConfirmed: row.consent_confirmed === 1,
    consentExceptionReason: row.consent_exception_reason,
    reasonForAttending: row.reason_for_attending,
    onset: row.onset,
    onsetNote: row.onset_note,
    aggravating: row.aggravating,
    easing: row.easing,
    painNow: row.pain_now,
    painWorst: row.pain_worst,
    painBest: row.pain_best,
    findings: findings.parse(JSON.parse(row.findings)),
    objectiveNote: row.objective_note,
    approach: row.approach,
    patientPosition: row.patient_position,
    painAfter: row.pain_after,
    skinPreparedAt: row.skin_prepared_at,
    insertionPain: row.insertion_pain,
    sharpsDisposedAt: row.sharps_disposed_at,
    aftercareGiven:
      row.aftercare_given_at === null || row.aftercare_version === null
        ? null
        : { at: row.aftercare_given_at, version: row.aftercare_version },
    noReactionsObserved: row.no_reactions_observed === 1,
    adjuncts: adjuncts.parse(JSON.parse(row.adjuncts)),
    plan: row.plan,
    nextVisit: row.next_visit,
    needlesOpened: row.needles_opened,
    needlesOut: row.needles_out,
    needleDifferenceReason: row.needle_difference_reason,
    needleRecheckedBy: row.needle_rechecked_by,
    feeId: row.fee_id,
    releasedAt: row.released_at,
    enteredInErrorReason: row.entered_in_error_reason,
    ...parts,
    invoiceId: row.invoice_id,
  };
}

function toRow(visit: Visit): VisitRow {
  return {
    id: visit.id,
    version: visit.version,
    patient_id: visit.patientId,
    therapist_id: visit.therapistId,
    state: visit.state,
    day: visit.day,
    started_at: visit.startedAt,
    ended_at: visit.endedAt,
    response_change: visit.responseChange,
    relief_onset: visit.reliefOnset,
    response_note: visit.responseNote,
    consent_confirmed: visit.consentConfirmed ? 1 : 0,
    consent_exception_reason: visit.consentExceptionReason,
    reason_for_attending: visit.reasonForAttending,
    onset: visit.onset,
    onset_note: visit.onsetNote,
    aggravating: visit.aggravating,
    easing: visit.easing,
    pain_now: visit.painNow,
    pain_worst: visit.painWorst,
    pain_best: visit.painBest,
    findings: JSON.stringify(visit.findings),
    objective_note: visit.objectiveNote,
    approach: visit.approach,
    patient_position: visit.patientPosition,
    pain_after: visit.painAfter,
    adjuncts: JSON.stringify(visit.adjuncts),
    plan: visit.plan,
    next_visit: visit.nextVisit,
    skin_prepared_at: visit.skinPreparedAt,
    insertion_pain: visit.insertionPain,
    sharps_disposed_at: visit.sharpsDisposedAt,
    aftercare_given_at: visit.aftercareGiven?.at ?? null,
    aftercare_version: visit.aftercareGiven?.version ?? null,
    no_reactions_observed: visit.noReactionsObserved ? 1 : 0,
    needles_opened: visit.needlesOpened,
    needles_in: openNeedles(visit.sites).length,
    needles_out: visit.needlesOut,
    needle_difference_reason: visit.needleDifferenceReason,
    needle_rechecked_by: visit.needleRecheckedBy,
    fee_id: visit.feeId,
    released_at: visit.releasedAt,
    entered_in_error_reason: visit.enteredInErrorReason,
  };
}

/** The visit with everything in it, or null. Removed sites and reactions are left out. */
export function visitById(database: Database, id: string): Visit | null {
  const row = selectById(database).get({ id });
  if (!row) return null;
  return toVisit(row, {
    screening: screeningOfVisit(database, id),
    consent: consentInForce({ id, endedAt: row.ended_at }, consentsOfPatient(database, row.patient_id)),
    sites: sitesOfVisit(database, id),
    reactions: reactionsOfVisit(database, id),
    note: noteOfVisit(database, id),
    addenda: addendaOfVisit(database, id),
    emergencies: emergenciesByVisit(database, row.started_at).get(id) ?? [],
  });
}

/**
 * Every visit of a patient with everything in it, newest first. One statement a table and grouped here:
 * a chart of two hundred visits would else cost a thousand.
 */
export function visitsOfPatient(database: Database, patientId: string): Visit[] {
  const screenings = byVisit<Screening>(screeningsOfPatient(database, patientId));
  const consents = consentsOfPatient(database, patientId);
  const sites = byVisit<Site>(sitesOfPatient(database, patientId));
  const reactions = byVisit<Reaction>(reactionsOfPatient(database, patientId));
  const notes = byVisit(notesOfPatient(database, patientId));
  const addenda = byVisit(addendaOfPatient(database, patientId));
  const rows = selectOfPatient(database).all({ patient_id: patientId });
  const emergencies = emergenciesByVisit(database, rows.at(-1)?.started_at ?? '9999');
  return rows.map((row) =>
    toVisit(row, {
      screening: screenings.get(row.id)?.[0] ?? null,
      consent: consentInForce({ id: row.id, endedAt: row.ended_at }, consents),
      sites: (sites.get(row.id) ?? []).sort((one, other) => one.ordinal - other.ordinal || byId(one, other)),
      reactions: (reactions.get(row.id) ?? []).sort(
        (one, other) => compareText(one.onsetAt, other.onsetAt) || byId(one, other),
      ),
      note: recordsOf(notes.get(row.id))[0] ?? null,
      addenda: recordsOf(addenda.get(row.id)).sort(
        (one, other) => compareText(one.writtenAt, other.writtenAt) || byId(one, other),
      ),
      emergencies: emergencies.get(row.id) ?? [],
    }),
  );
}

export function visitStandingById(database: Database, id: string): VisitStanding | null {
  const row = selectStanding(database).get({ id });
  if (!row) return null;
  const { screeningOutcome, decidedBy, ...standing } = row;
  const decided: string[] = decidedBy ? JSON.parse(decidedBy) : [];
  return {
    ...standing,
    stoppedBy: screeningOutcome === 'stop' ? decided : [],
    cautionedBy: screeningOutcome === 'caution' ? decided : [],
  };
}

/** State of the invoice made from a visit, or null without one. */
export function invoiceStateOfVisit(database: Database, visitId: string): 'draft' | 'issued' | 'paid' | null {
  return selectInvoiceState(database).get({ visit_id: visitId })?.state ?? null;
}

export function writeNewVisit(database: Database, visit: Visit): void {
  insertVisit(database).run(toRow(visit));
}

/** Writes the row of the visit; its sites, screening and the like have their own, and so have the counts of needles. */
export function writeVisit(database: Database, visit: Visit): void {
  updateVisit(database).run(toRow(visit));
}

/** Keeps the counts of needles beside the visit. The version stays: see the sites' service. */
export function writeNeedleCounts(
  database: Database,
  { id, needlesOpened, needlesIn }: Pick<VisitStanding, 'id' | 'needlesOpened' | 'needlesIn'>,
): void {
  updateNeedleCounts(database).run({ id, needles_opened: needlesOpened, needles_in: needlesIn });
}
