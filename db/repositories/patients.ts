import type { Database } from 'better-sqlite3';
import { address } from '../../shared/contract/clinic-records.ts';
import { type Patient, type PatientSummary, patient } from '../../shared/contract/patient-records.ts';
import { displayName, legalName } from '../../shared/domain/patient-name.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { PatientRow } from '../tables.ts';

const { emergencyContact, guardian, physician } = patient.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('patient').selectAll().where('id', '=', given('id')),
);
const columns: Columns<PatientRow> = {
  id: 'kept',
  version: 'changes',
  legal_given_names: 'changes',
  legal_family_name: 'changes',
  preferred_name: 'changes',
  birth_date: 'changes',
  sex: 'changes',
  gender: 'changes',
  phn: 'changes',
  address: 'changes',
  phone: 'changes',
  pronouns: 'changes',
  email: 'changes',
  second_phone: 'changes',
  emergency_contact: 'changes',
  guardian: 'changes',
  physician: 'changes',
  height_cm: 'changes',
  weight_kg: 'changes',
  registered_at: 'kept',
};
const insertPatient = query<PatientRow>()((q, given) =>
  q.insertInto('patient').values(allOf(columns, given)),
);
const updatePatient = query<Omit<PatientRow, 'registered_at'>>()((q, given) =>
  q.updateTable('patient').set(changesOf(columns, given)).where('id', '=', given('id')),
);

/** A row as the record that the contract shows. */
export function toPatient(row: PatientRow): Patient {
  return {
    id: row.id,
    version: row.version,
    legalGivenNames: row.legal_given_names,
    legalFamilyName: row.legal_family_name,
    preferredName: row.preferred_name,
    birthDate: row.birth_date,
    sex: row.sex,
    gender: row.gender,
    phn: row.phn,
    address: address.parse(JSON.parse(row.address)),
    phone: row.phone,
    pronouns: row.pronouns,
    email: row.email,
    secondPhone: row.second_phone,
    emergencyContact: emergencyContact.parse(parsed(row.emergency_contact)),
    guardian: guardian.parse(parsed(row.guardian)),
    physician: physician.parse(parsed(row.physician)),
    heightCentimetres: row.height_cm,
    weightKilograms: row.weight_kg,
  };
}

/** The line that a list shows. */
export function toPatientSummary(patient: Patient): PatientSummary {
  return {
    id: patient.id,
    displayName: displayName(patient),
    legalName: legalName(patient),
    birthDate: patient.birthDate,
    phn: patient.phn,
    phone: patient.phone,
  };
}

function toRow(patient: Patient): Omit<PatientRow, 'registered_at'> {
  return {
    id: patient.id,
    version: patient.version,
    legal_given_names: patient.legalGivenNames,
    legal_family_name: patient.legalFamilyName,
    preferred_name: patient.preferredName,
    birth_date: patient.birthDate,
    sex: patient.sex,
    gender: patient.gender,
    phn: patient.phn,
    address: JSON.stringify(patient.address),
    phone: patient.phone,
    pronouns: patient.pronouns,
    email: patient.email,
    second_phone: patient.secondPhone,
    emergency_contact: textOf(patient.emergencyContact),
    guardian: textOf(patient.guardian),
    physician: textOf(patient.physician),
    height_cm: patient.heightCentimetres,
    weight_kg: patient.weightKilograms,
  };
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
const textOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

export function patientById(database: Database, id: string): Patient | null {
  const row = selectById(database).get({ id });
  return row ? toPatient(row) : null;
}

/** Writes a new patient; the words a search finds it by are written beside (see patient-search). */
export function writeNewPatient(database: Database, patient: Patient, registeredAt: string): void {
  insertPatient(database).run({ ...toRow(patient), registered_at: registeredAt });
}

export function writePatient(database: Database, patient: Patient): void {
  updatePatient(database).run(toRow(patient));
}
