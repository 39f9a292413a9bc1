import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { VisitSummary } from '../../shared/contract/visit-records.ts';
import { displayName } from '../../shared/domain/patient-name.ts';
import { query } from '../statements.ts';

const columns = [
  'visit.id as id',
  'visit.patient_id as patientId',
  'visit.state as state',
  'visit.therapist_id as therapistId',
  'staff.name as therapistName',
  'visit.day as day',
  'visit.started_at as startedAt',
  'visit.reason_for_attending as reasonForAttending',
  'visit.needles_opened as needlesOpened',
  'visit.needles_in as needlesIn',
  'visit.released_at as releasedAt',
  'patient.legal_given_names as legalGivenNames',
  'patient.legal_family_name as legalFamilyName',
  'patient.preferred_name as preferredName',
  'invoice.id as invoiceId',
  'invoice.state as invoiceState',
] as const;

/** Void invoices are left out by the join. */
type Standing = Pick<VisitSummary, 'invoiceState'>;

const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .select(columns)
    .$narrowType<Standing>()
    .where('visit.patient_id', '=', given('patient_id'))
    .orderBy('visit.started_at', 'desc'),
);
const selectOfDay = query<{ day: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .select(columns)
    .$narrowType<Standing>()
    .where('visit.day', '=', given('day'))
    .orderBy('visit.started_at'),
);
const selectUnsignedBefore = query<{ day: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .leftJoin('invoice', (join) =>
      join.onRef('invoice.visit_id', '=', 'visit.id').on('invoice.state', '<>', 'void'),
    )
    .select(columns)
    .$narrowType<Standing>()
    // Written as the partial index `visit_open` writes it: only then does SQLite use the index.
    .where(sql<boolean>`visit.state IN ('planned', 'arrived', 'inTreatment', 'ended')`)
    .where('visit.state', 'in', ['inTreatment', 'ended'])
    .where('visit.day', '<', given('day'))
    .orderBy('visit.day')
    .orderBy('visit.started_at'),
);

type SummaryRow = Omit<VisitSummary, 'patientName'> & {
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string | null;
};

function toSummary({ legalGivenNames, legalFamilyName, preferredName, ...row }: SummaryRow): VisitSummary {
  return { ...row, patientName: displayName({ legalGivenNames, legalFamilyName, preferredName }) };
}

/** A line for every visit of a patient, newest first. */
export function visitSummariesOfPatient(database: Database, patientId: string): VisitSummary[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toSummary);
}

/** The visits of a day (`YYYY-MM-DD`) by the time they began. */
export function visitSummariesOfDay(database: Database, day: string): VisitSummary[] {
  return selectOfDay(database).all({ day }).map(toSummary);
}

/** Visits of earlier days that were begun and not yet signed, oldest first. */
export function unsignedVisitSummariesBefore(database: Database, day: string): VisitSummary[] {
  return selectUnsignedBefore(database).all({ day }).map(toSummary);
}
