import type { Database } from 'better-sqlite3';
import type { Coverage } from '../../shared/contract/coverage-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { CoverageRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('coverage').selectAll().where('id', '=', given('id')),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('coverage')
    .selectAll()
    .where('patient_id', '=', given('patient_id'))
    .orderBy('active', 'desc')
    .orderBy('id'),
);
const columns: Columns<CoverageRow> = {
  id: 'kept',
  version: 'changes',
  patient_id: 'kept',
  plan_kind: 'changes',
  payer: 'changes',
  policy_number: 'changes',
  certificate_number: 'changes',
  claim_number: 'changes',
  injury_date: 'changes',
  referred_by: 'changes',
  referred_on: 'changes',
  active: 'changes',
};
const insertCoverage = query<CoverageRow>()((q, given) =>
  q.insertInto('coverage').values(allOf(columns, given)),
);
const updateCoverage = query<CoverageRow>()((q, given) =>
  q
    .updateTable('coverage')
    .set(changesOf(columns, given))
    .where('id', '=', given('id'))
    .where('patient_id', '=', given('patient_id')),
);

function toCoverage(row: CoverageRow): Coverage {
  return {
    id: row.id,
    version: row.version,
    patientId: row.patient_id,
    planKind: row.plan_kind,
    payer: row.payer,
    policyNumber: row.policy_number,
    certificateNumber: row.certificate_number,
    claimNumber: row.claim_number,
    injuryDate: row.injury_date,
    referredBy: row.referred_by,
    referredOn: row.referred_on,
    active: row.active === 1,
  };
}

function toRow(coverage: Coverage): CoverageRow {
  return {
    id: coverage.id,
    version: coverage.version,
    patient_id: coverage.patientId,
    plan_kind: coverage.planKind,
    payer: coverage.payer,
    policy_number: coverage.policyNumber,
    certificate_number: coverage.certificateNumber,
    claim_number: coverage.claimNumber,
    injury_date: coverage.injuryDate,
    referred_by: coverage.referredBy,
    referred_on: coverage.referredOn,
    active: coverage.active ? 1 : 0,
  };
}

export function coverageById(database: Database, id: string): Coverage | null {
  const row = selectById(database).get({ id });
  return row ? toCoverage(row) : null;
}

/** Those in force first, each in the order they were added. */
export function coveragesOfPatient(database: Database, patientId: string): Coverage[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toCoverage);
}

export function writeNewCoverage(database: Database, coverage: Coverage): void {
  insertCoverage(database).run(toRow(coverage));
}

/** A coverage never moves to another patient. */
export function writeCoverage(database: Database, coverage: Coverage): void {
  updateCoverage(database).run(toRow(coverage));
}
