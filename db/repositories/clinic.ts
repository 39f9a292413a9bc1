import type { Database } from 'better-sqlite3';
import { address, approachNames, type Clinic, routineSteps } from '../../shared/contract/clinic-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { ClinicRow } from '../tables.ts';

const selectClinic = query<{ id: 'clinic' }>()((q, given) =>
  q.selectFrom('clinic').selectAll().where('id', '=', given('id')),
);

const selectTimeZone = query<{ id: 'clinic' }>()((q, given) =>
  q.selectFrom('clinic').select('time_zone').where('id', '=', given('id')),
);

const columns: Columns<ClinicRow> = {
  id: 'kept',
  version: 'changes',
  name: 'changes',
  address: 'changes',
  phone: 'changes',
  time_zone: 'changes',
  gst_number: 'changes',
  approach_names: 'changes',
  lock_after_minutes: 'changes',
  emergency_number: 'changes',
  incident_contact: 'changes',
  call_rule: 'changes',
  call_days: 'changes',
  routine_steps: 'changes',
  is_demo: 'kept',
  recovery_code_confirmed_at: 'changes',
};
const insertClinic = query<ClinicRow>()((q, given) => q.insertInto('clinic').values(allOf(columns, given)));

const updateClinic = query<Omit<ClinicRow, 'is_demo'>>()((q, given) =>
  q.updateTable('clinic').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toRow(clinic: Clinic): ClinicRow {
  return {
    id: 'clinic',
    version: clinic.version,
    name: clinic.name,
    address: JSON.stringify(clinic.address),
    phone: clinic.phone,
    time_zone: clinic.timeZone,
    gst_number: clinic.gstNumber,
    approach_names: JSON.stringify(clinic.approachNames),
    lock_after_minutes: clinic.lockAfterMinutes,
    emergency_number: clinic.emergencyNumber,
    incident_contact: clinic.incidentContact,
    call_rule: clinic.callRule,
    call_days: clinic.callDays,
    routine_steps: JSON.stringify(clinic.routineSteps),
    is_demo: clinic.isDemo ? 1 : 0,
    recovery_code_confirmed_at: clinic.recoveryCodeConfirmedAt,
  };
}

/** The clinic of this chart; a chart without one is not finished and never gets this far. */
export function readClinic(database: Database): Clinic {
  const row = selectClinic(database).get({ id: 'clinic' });
  if (!row) throw new Error('the chart holds no clinic');
  return {
    version: row.version,
    name: row.name,
    address: address.parse(JSON.parse(row.address)),
    phone: row.phone,
    timeZone: row.time_zone,
    gstNumber: row.gst_number,
    approachNames: approachNames.parse(JSON.parse(row.approach_names)),
    lockAfterMinutes: row.lock_after_minutes,
    emergencyNumber: row.emergency_number,
    incidentContact: row.incident_contact,
    callRule: row.call_rule,
    callDays: row.call_days,
    routineSteps: routineSteps.parse(JSON.parse(row.routine_steps)),
    isDemo: row.is_demo === 1,
    recoveryCodeConfirmedAt: row.recovery_code_confirmed_at,
  };
}

/** IANA name of the clinic's time zone. */
export function clinicTimeZone(database: Database): string {
  const row = selectTimeZone(database).get({ id: 'clinic' });
  if (!row) throw new Error('the chart holds no clinic');
  return row.time_zone;
}

export function writeNewClinic(database: Database, clinic: Clinic): void {
  insertClinic(database).run(toRow(clinic));
}

export function writeClinic(database: Database, clinic: Clinic): void {
  updateClinic(database).run(toRow(clinic));
}
