import type { Database } from 'better-sqlite3';
import type { Reaction, Screening, Site, Visit, VisitState } from '../../shared/contract/visit-records.ts';
import { query } from '../statements.ts';
import type { VisitRow } from '../tables.ts';
import { addendaOfPatient, addendaOfVisit, noteOfVisit, notesOfPatient, type OfVisit } from './notes.ts';
import { reactionsOfPatient, reactionsOfVisit } from './reactions.ts';
import { screeningOfVisit, screeningsOfPatient } from './screenings.ts';
import { sitesOfPatient, sitesOfVisit } from './sites.ts';

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
      'visit.state as state',
      'visit.needles_opened as needlesOpened',
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
const insertVisit = query<VisitRow>()((q, given) =>
  q.insertInto('visit').values({
    id: given('id'),
    version: given('version'),
    patient_id: given('patient_id'),
    therapist_id: given('therapist_id'),
    state: given('state'),
    day: given('day'),
    started_at: given('started_at'),
    ended_at: given('ended_at'),
    reason_for_attending: given('reason_for_attending'),
    pain_now: given('pain_now'),
    plan: given('plan'),
    no_reactions_observed: given('no_reactions_observed'),
    needles_opened: given('needles_opened'),
    needles_out: given('needles_out'),
    needle_difference_reason: given('needle_difference_reason'),
    entered_in_error_reason: given('entered_in_error_reason'),
  }),
);
const updateVisit = query<VisitRow>()((q, given) =>
  q
    .updateTable('visit')
    .set({
      version: given('version'),
      state: given('state'),
      ended_at: given('ended_at'),
      reason_for_attending: given('reason_for_attending'),
      pain_now: given('pain_now'),
      plan: given('plan'),
      no_reactions_observed: given('no_reactions_observed'),
      needles_out: given('needles_out'),
      needle_difference_reason: given('needle_difference_reason'),
      entered_in_error_reason: given('entered_in_error_reason'),
    })
    .where('id', '=', given('id')),
);
const updateNeedlesOpened = query<{ id: string; needles_opened: number }>()((q, given) =>
  q
    .updateTable('visit')
    .set({ needles_opened: given('needles_opened') })
    .where('id', '=', given('id')),
);

/** Just enough of a visit to say whether its sites or reactions may be written. */
export type VisitStanding = {
  id: string;
  patientId: string;
  state: VisitState;
  needlesOpened: number;
  /** The questions that stopped needling; empty when nothing did. */
  stoppedBy: string[];
};

type JoinedVisitRow = VisitRow & { therapist_name: string; invoice_id: string | null };
type VisitParts = Pick<Visit, 'screening' | 'sites' | 'reactions' | 'note' | 'addenda'>;

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
    reasonForAttending: row.reason_for_attending,
    painNow: row.pain_now,
    noReactionsObserved: row.no_reactions_observed === 1,
    plan: row.plan,
    needlesOpened: row.needles_opened,
    needlesOut: row.needles_out,
    needleDifferenceReason: row.needle_difference_reason,
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
    reason_for_attending: visit.reasonForAttending,
    pain_now: visit.painNow,
    plan: visit.plan,
    no_reactions_observed: visit.noReactionsObserved ? 1 : 0,
    needles_opened: visit.needlesOpened,
    needles_out: visit.needlesOut,
    needle_difference_reason: visit.needleDifferenceReason,
    entered_in_error_reason: visit.enteredInErrorReason,
  };
}

/** The visit with everything in it, or null. Removed sites and reactions are left out. */
export function visitById(database: Database, id: string): Visit | null {
  const row = selectById(database).get({ id });
  if (!row) return null;
  return toVisit(row, {
    screening: screeningOfVisit(database, id),
    sites: sitesOfVisit(database, id),
    reactions: reactionsOfVisit(database, id),
    note: noteOfVisit(database, id),
    addenda: addendaOfVisit(database, id),
  });
}

/**
 * Every visit of a patient with everything in it, newest first. One statement a table and grouped here:
 * a chart of two hundred visits would else cost a thousand.
 */
export function visitsOfPatient(database: Database, patientId: string): Visit[] {
  const screenings = byVisit<Screening>(screeningsOfPatient(database, patientId));
  const sites = byVisit<Site>(sitesOfPatient(database, patientId));
  const reactions = byVisit<Reaction>(reactionsOfPatient(database, patientId));
  const notes = byVisit(notesOfPatient(database, patientId));
  const addenda = byVisit(addendaOfPatient(database, patientId));
  return selectOfPatient(database)
    .all({ patient_id: patientId })
    .map((row) =>
      toVisit(row, {
        screening: screenings.get(row.id)?.[0] ?? null,
        sites: (sites.get(row.id) ?? []).sort(
          (one, other) => one.ordinal - other.ordinal || byId(one, other),
        ),
        reactions: (reactions.get(row.id) ?? []).sort(
          (one, other) => compareText(one.onsetAt, other.onsetAt) || byId(one, other),
        ),
        note: recordsOf(notes.get(row.id))[0] ?? null,
        addenda: recordsOf(addenda.get(row.id)).sort(
          (one, other) => compareText(one.writtenAt, other.writtenAt) || byId(one, other),
        ),
      }),
    );
}

export function visitStandingById(database: Database, id: string): VisitStanding | null {
  const row = selectStanding(database).get({ id });
  if (!row) return null;
  const { screeningOutcome, decidedBy, ...standing } = row;
  return { ...standing, stoppedBy: screeningOutcome === 'stop' && decidedBy ? JSON.parse(decidedBy) : [] };
}

/** State of the invoice made from a visit, or null without one. */
export function invoiceStateOfVisit(database: Database, visitId: string): 'draft' | 'issued' | 'paid' | null {
  return selectInvoiceState(database).get({ visit_id: visitId })?.state ?? null;
}

export function writeNewVisit(database: Database, visit: Visit): void {
  insertVisit(database).run(toRow(visit));
}

/** Writes the row of the visit; its sites, screening and the like have their own, and so has the count of needles. */
export function writeVisit(database: Database, visit: Visit): void {
  updateVisit(database).run(toRow(visit));
}

/** Keeps the count of needles beside the visit. The version stays: see the sites' service. */
export function writeNeedlesOpened(database: Database, visitId: string, opened: number): void {
  updateNeedlesOpened(database).run({ id: visitId, needles_opened: opened });
}

function byVisit<Item extends { visitId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.visitId);
    if (group) group.push(item);
    else groups.set(item.visitId, [item]);
  }
  return groups;
}

function recordsOf<Item>(group: readonly OfVisit<Item>[] | undefined): Item[] {
  return (group ?? []).map((one) => one.record);
}

function byId(one: { id: string }, other: { id: string }): number {
  return compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
