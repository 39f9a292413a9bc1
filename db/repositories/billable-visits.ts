import type { Database } from 'better-sqlite3';
import { type VisitSummary, visitState } from '../../shared/contract/visit-records.ts';
import { query } from '../statements.ts';

/** What an invoice takes from a visit. */
export type BillableVisit = {
  id: string;
  patientId: string;
  therapistId: string;
  state: string;
  day: string;
};

const selectVisit = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .select(['id', 'patient_id as patientId', 'therapist_id as therapistId', 'state', 'day'])
    .where('id', '=', given('id')),
);

const selectToInvoice = query<{ limit: number }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', 'invoice.visit_id', 'visit.id')
    .select([
      'visit.id as id',
      'visit.patient_id as patientId',
      'visit.state as state',
      'visit.therapist_id as therapistId',
      'staff.name as therapistName',
      'visit.day as day',
      'visit.started_at as startedAt',
      'visit.needles_opened as needlesOpened',
      'visit.released_at as releasedAt',
      'patient.legal_given_names as legalGivenNames',
      'patient.legal_family_name as legalFamilyName',
      'patient.preferred_name as preferredName',
      'invoice.id as invoiceId',
      'invoice.state as invoiceState',
    ])
    .where('visit.state', 'in', ['ended', 'signed', 'amended'])
    .where((where) => where.or([where('invoice.id', 'is', null), where('invoice.state', '=', 'draft')]))
    .orderBy('visit.day', 'desc')
    .orderBy('visit.started_at', 'desc')
    .limit(given('limit')),
);

export function billableVisitById(database: Database, id: string): BillableVisit | null {
  return selectVisit(database).get({ id }) ?? null;
}

/**
 * Ended visits without an issued invoice, newest first. The front desk sees who and when, not why: the
 * reason for attending stays empty.
 */
export function visitsToInvoice(database: Database, limit: number): VisitSummary[] {
  return selectToInvoice(database)
    .all({ limit })
    .map(({ legalGivenNames, legalFamilyName, preferredName, ...row }) => ({
      ...row,
      state: visitState.parse(row.state),
      patientName: `${preferredName ?? legalGivenNames} ${legalFamilyName}`,
      reasonForAttending: '',
    }));
}
