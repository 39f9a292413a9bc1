import type { Database } from 'better-sqlite3';
import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { ListedCall, VisitCall } from '../../shared/contract/call-records.ts';
import { displayName } from '../../shared/domain/patient-name.ts';
import { treatedStates } from '../../shared/domain/visits/visit-state.ts';
import { allOf, type Columns, query } from '../statements.ts';
import type { Tables, VisitCallRow } from '../tables.ts';

const guardian = z.object({ name: z.string(), phone: z.string().nullable() });

/** Days in a row, `YYYY-MM-DD`: from one on, before another. */
export type Days = { from: string; before: string };

function isFirstNeedling(builder: ExpressionBuilder<Tables, 'visit'>) {
  return builder.not(
    builder.exists(
      builder
        .selectFrom('visit as former')
        .select('former.id')
        .whereRef('former.patient_id', '=', 'visit.patient_id')
        .whereRef('former.started_at', '<', 'visit.started_at')
        .where('former.needles_opened', '>', 0)
        .where('former.state', 'in', treatedStates),
    ),
  );
}
/** The last day of a later treatment of the same patient, also of one that is under way. */
function treatedAgainOn(builder: ExpressionBuilder<Tables, 'visit'>) {
  return builder
    .selectFrom('visit as later')
    .select(({ fn }) => fn.max('later.day').as('day'))
    .whereRef('later.patient_id', '=', 'visit.patient_id')
    .whereRef('later.started_at', '>', 'visit.started_at')
    .where('later.state', 'in', [...treatedStates, 'inTreatment']);
}
const selectTreated = query<Days>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('staff', 'staff.id', 'visit.therapist_id')
    .select((builder) => [
      'visit.id as visitId',
      'visit.patient_id as patientId',
      'visit.day as day',
      'visit.started_at as startedAt',
      'staff.name as therapistName',
      'patient.legal_given_names as legalGivenNames',
      'patient.legal_family_name as legalFamilyName',
      'patient.preferred_name as preferredName',
      'patient.phone as phone',
      'patient.second_phone as secondPhone',
      'patient.guardian as guardian',
      isFirstNeedling(builder as ExpressionBuilder<Tables, 'visit'>).as('isFirst'),
      treatedAgainOn(builder as ExpressionBuilder<Tables, 'visit'>).as('treatedAgainOn'),
    ])
    .where('visit.day', '>=', given('from'))
    .where('visit.day', '<', given('before'))
    .where('visit.state', 'in', treatedStates)
    .orderBy('visit.started_at')
    .orderBy('visit.id'),
);
const selectOfDays = query<Days>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('visit_call', 'visit_call.visit_id', 'visit.id')
    .selectAll('visit_call')
    .where('visit.day', '>=', given('from'))
    .where('visit.day', '<', given('before'))
    .orderBy('visit_call.recorded_at')
    .orderBy('visit_call.id'),
);
const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('visit_call').selectAll().where('id', '=', given('id')),
);
const columns: Columns<VisitCallRow> = {
  id: 'kept',
  visit_id: 'kept',
  outcome: 'kept',
  note: 'kept',
  recorded_at: 'kept',
  recorded_by: 'kept',
  recorded_by_name: 'kept',
};
const insertCall = query<VisitCallRow>()((q, given) =>
  q.insertInto('visit_call').values(allOf(columns, given)),
);

function toCall(row: VisitCallRow): VisitCall {
  return {
    id: row.id,
    visitId: row.visit_id,
    outcome: row.outcome,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
  };
}

/** A visit, and whom to call about it. */
export type TreatedVisit = Omit<ListedCall, 'state' | 'reasons' | 'calls'> & { isFirstNeedling: boolean };

/** The visits of some days in which a patient was treated, by the time they began. */
export function treatedVisitsOf(database: Database, days: Days): TreatedVisit[] {
  return selectTreated(database)
    .all(days)
    .map(({ legalGivenNames, legalFamilyName, preferredName, isFirst, ...row }) => ({
      ...row,
      guardian: row.guardian === null ? null : guardian.parse(JSON.parse(row.guardian)),
      patientName: displayName({ legalGivenNames, legalFamilyName, preferredName }),
      isFirstNeedling: Number(isFirst) === 1,
    }));
}

/** The calls about the visits of some days, the oldest first. */
export function callsOf(database: Database, days: Days): VisitCall[] {
  return selectOfDays(database).all(days).map(toCall);
}

export function visitCallById(database: Database, id: string): VisitCall | null {
  const row = selectById(database).get({ id });
  return row ? toCall(row) : null;
}

export function writeNewVisitCall(database: Database, call: VisitCall): void {
  insertCall(database).run({
    id: call.id,
    visit_id: call.visitId,
    outcome: call.outcome,
    note: call.note,
    recorded_at: call.recordedAt,
    recorded_by: call.recordedBy,
    recorded_by_name: call.recordedByName,
  });
}
