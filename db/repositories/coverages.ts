import type { Database } from 'better-sqlite3';
import type { Coverage } from '../../shared/contract/coverage-records.ts';
import { query } from '../statements.ts';
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
const insertCoverage = query<CoverageRow>()((q, given) =>
  q.insertInto('coverage').values({
    id: given('id'),
    version: given('version'),
    patient_id: given('patient_id'),
    plan_kind: given('plan_kind'),
    payer: given('payer'),
    policy_number: given('policy_number'),
    certificate_number: given('certificate_number'),
    claim_number: given('claim_number'),
    injury_date: given('injury_date'),
    referred_by: given('referred_by'),
    referred_on: given('referred_on'),
    active: given('active'),
  }),
);
const updateCoverage = query<CoverageRow>()((q, given) =>
  q
    .updateTable('coverage')
    .set({
      version: given('version'),
      plan_kind: given('plan_kind'),
      payer: given('payer'),
      policy_number: given('policy_number'),
      certificate_number: given('certificate_number'),
      claim_number: given('claim_number'),
      injury_date: given('injury_date'),
      referred_by: given('referred_by'),
      referred_on: given('referred_on'),
      active: given('active'),
    })
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
