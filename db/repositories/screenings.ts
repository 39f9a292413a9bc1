import type { Database } from 'better-sqlite3';
import { type Screening, screening } from '../../shared/contract/visit-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { ScreeningRow } from '../tables.ts';

const { answers, decidedBy } = screening.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('screening').selectAll().where('id', '=', given('id')),
);
const selectOfVisit = query<{ visit_id: string }>()((q, given) =>
  q.selectFrom('screening').selectAll().where('visit_id', '=', given('visit_id')),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('screening', 'screening.visit_id', 'visit.id')
    .selectAll('screening')
    .where('visit.patient_id', '=', given('patient_id')),
);
const columns: Columns<ScreeningRow> = {
  id: 'kept',
  version: 'changes',
  visit_id: 'kept',
  question_set_version: 'changes',
  answers: 'changes',
  outcome: 'changes',
  decided_by: 'changes',
  reason_to_go_on: 'changes',
  answered_at: 'changes',
};
const insertScreening = query<ScreeningRow>()((q, given) =>
  q.insertInto('screening').values(allOf(columns, given)),
);
const updateScreening = query<ScreeningRow>()((q, given) =>
  q.updateTable('screening').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toScreening(row: ScreeningRow): Screening {
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    questionSetVersion: row.question_set_version,
    answers: answers.parse(JSON.parse(row.answers)),
    reasonToGoOn: row.reason_to_go_on,
    outcome: row.outcome,
    decidedBy: decidedBy.parse(JSON.parse(row.decided_by)),
    answeredAt: row.answered_at,
  };
}

function toRow(record: Screening): ScreeningRow {
  return {
    id: record.id,
    version: record.version,
    visit_id: record.visitId,
    question_set_version: record.questionSetVersion,
    answers: JSON.stringify(record.answers),
    outcome: record.outcome,
    decided_by: JSON.stringify(record.decidedBy),
    reason_to_go_on: record.reasonToGoOn,
    answered_at: record.answeredAt,
  };
}

export function screeningById(database: Database, id: string): Screening | null {
  const row = selectById(database).get({ id });
  return row ? toScreening(row) : null;
}

/** The screening of a visit, or null; a visit has one at the most. */
export function screeningOfVisit(database: Database, visitId: string): Screening | null {
  const row = selectOfVisit(database).get({ visit_id: visitId });
  return row ? toScreening(row) : null;
}

/** Those of every visit of a patient, in no order. */
export function screeningsOfPatient(database: Database, patientId: string): Screening[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toScreening);
}

export function writeNewScreening(database: Database, record: Screening): void {
  insertScreening(database).run(toRow(record));
}

/** Writes all but the visit, which a screening keeps. */
export function writeScreening(database: Database, record: Screening): void {
  updateScreening(database).run(toRow(record));
}
