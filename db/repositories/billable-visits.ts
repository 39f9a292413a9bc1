import type { Database } from 'better-sqlite3';
import type { VisitState } from '../../shared/contract/visit-records.ts';
import { type VisitSummary, visitState } from '../../shared/contract/visit-records.ts';
import { treatedStates } from '../../shared/domain/visits/visit-state.ts';
import { query } from '../statements.ts';

/** What an invoice takes from a visit. */
export type BillableVisit = {
  id: string;
  patientId: string;
  therapistId: string;
  state: VisitState;
  day: string;
  /** The service chosen when treatment ended. */
  feeId: string | null;
  releasedAt: string | null;
};

const selectVisit = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .select([
      'id',
      'patient_id as patientId',
      'therapist_id as therapistId',
      'state',
      'day',
      'fee_id as feeId',
      'released_at as releasedAt',
    ])
    .where('id', '=', given('id')),
);

const selectToInvoice = query<{ limit: number }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .select([
      'visit.id as id',
      'visit.patient_id as patientId',
      'visit.state as state',
      'visit.therapist_id as therapistId',
      'staff.name as therapistName',
      'visit.day as day',
      'visit.started_at as startedAt',
      'visit.needles_opened as needlesOpened',
      'visit.needles_in as needlesIn',
      'visit.released_at as releasedAt',
      'patient.legal_given_names as legalGivenNames',
      'patient.legal_family_name as legalFamilyName',
      'invoice.id as invoiceId',
      'invoice.state as invoiceState',
    ])
    // Void invoices are left out by the join.
    .$narrowType<Pick<VisitSummary, 'invoiceState'>>()
    .where('visit.state', 'in', treatedStates)
    .where((where) =>
      where.or([where('visit.state', '<>', 'ended'), where('visit.released_at', 'is not', null)]),
    )
    .where((where) => where.or([where('invoice.id', 'is', null), where('invoice.state', '=', 'draft')]))
    .orderBy('visit.day', 'desc')
    .orderBy('visit.started_at', 'desc')
    .limit(given('limit')),
);

export function billableVisitById(database: Database, id: string): BillableVisit | null {
  return selectVisit(database).get({ id }) ?? null;
}

/**
 * Ended visits without an issued invoice, newest first, under the legal name as the invoice will carry it. The
 * front desk sees who and when, not why: the reason for attending stays empty.
 */
export function visitsToInvoice(database: Database, limit: number): VisitSummary[] {
  return selectToInvoice(database)
    .all({ limit })
    .map(({ legalGivenNames, legalFamilyName, ...row }) => ({
      ...row,
      state: visitState.parse(row.state),
      patientName: `${legalGivenNames} ${legalFamilyName}`,
      reasonForAttending: '',
    }));
}
