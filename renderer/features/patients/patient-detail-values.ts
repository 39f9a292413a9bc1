import type { Patient, PatientInput } from '../../../shared/contract/patient-records.ts';
import { formatPhone, parsePhone } from '../../../shared/domain/phone.ts';

/** What is known beyond name, birth date and address, as typed. */
export type PatientDetailValues = {
  pronouns: string;
  email: string;
  secondPhone: string;
  emergencyName: string;
  emergencyRelationship: string;
  emergencyPhone: string;
  guardianName: string;
  guardianRelationship: string;
  guardianPhone: string;
  physicianName: string;
  physicianClinic: string;
  physicianPhone: string;
  heightCentimetres: string;
  weightKilograms: string;
};
export type PatientDetailName = keyof PatientDetailValues;

/** Where each field stands in the contract. */
export const detailPaths: Readonly<Record<PatientDetailName, string>> = {
  pronouns: 'pronouns',
  email: 'email',
  secondPhone: 'secondPhone',
  emergencyName: 'emergencyContact.name',
  emergencyRelationship: 'emergencyContact.relationship',
  emergencyPhone: 'emergencyContact.phone',
  guardianName: 'guardian.name',
  guardianRelationship: 'guardian.relationship',
  guardianPhone: 'guardian.phone',
  physicianName: 'physician.name',
  physicianClinic: 'physician.clinic',
  physicianPhone: 'physician.phone',
  heightCentimetres: 'heightCentimetres',
  weightKilograms: 'weightKilograms',
};

export function isDetailName(name: string): name is PatientDetailName {
  return Object.hasOwn(detailPaths, name);
}

export const noDetailsTyped: PatientDetailValues = {
  pronouns: '',
  email: '',
  secondPhone: '',
  emergencyName: '',
  emergencyRelationship: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelationship: '',
  guardianPhone: '',
  physicianName: '',
  physicianClinic: '',
  physicianPhone: '',
  heightCentimetres: '',
  weightKilograms: '',
};

type Details = Pick<
  PatientInput,
  | 'pronouns'
  | 'email'
  | 'secondPhone'
  | 'emergencyContact'
  | 'guardian'
  | 'physician'
  | 'heightCentimetres'
  | 'weightKilograms'
>;

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text);
/** A number as people write it; what is none becomes NaN, which the contract refuses in words. */
const measured = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

/** What the form sends: a person of whom nothing was typed is nobody. */
export function patientDetails(values: PatientDetailValues): Details {
  const person = <Person>(texts: readonly string[], made: Person): Person | null =>
    texts.every((text) => orNothing(text) === null) ? null : made;
  const { emergencyName, emergencyRelationship, emergencyPhone } = values;
  const { guardianName, guardianRelationship, guardianPhone } = values;
  const { physicianName, physicianClinic, physicianPhone } = values;
  return {
    pronouns: orNothing(values.pronouns),
    email: orNothing(values.email),
    secondPhone: orNothing(values.secondPhone),
    emergencyContact: person([emergencyName, emergencyRelationship, emergencyPhone], {
      name: emergencyName,
      relationship: orNothing(emergencyRelationship),
      phone: emergencyPhone,
    }),
    guardian: person([guardianName, guardianRelationship, guardianPhone], {
      name: guardianName,
      relationship: orNothing(guardianRelationship),
      phone: orNothing(guardianPhone),
    }),
    physician: person([physicianName, physicianClinic, physicianPhone], {
      name: physicianName,
      clinic: orNothing(physicianClinic),
      phone: orNothing(physicianPhone),
    }),
    heightCentimetres: measured(values.heightCentimetres),
    weightKilograms: measured(values.weightKilograms),
  };
}

export function valuesOfDetails(patient: Patient): PatientDetailValues {
  const phoneText = (phone: string | null | undefined) => (phone ? formatPhone(phone) : '');
  const numberText = (number: number | null) => (number === null ? '' : String(number));
  const { emergencyContact, guardian, physician } = patient;
  return {
    pronouns: patient.pronouns ?? '',
    email: patient.email ?? '',
    secondPhone: phoneText(patient.secondPhone),
    emergencyName: emergencyContact?.name ?? '',
    emergencyRelationship: emergencyContact?.relationship ?? '',
    emergencyPhone: phoneText(emergencyContact?.phone),
    guardianName: guardian?.name ?? '',
    guardianRelationship: guardian?.relationship ?? '',
    guardianPhone: phoneText(guardian?.phone),
    physicianName: physician?.name ?? '',
    physicianClinic: physician?.clinic ?? '',
    physicianPhone: phoneText(physician?.phone),
    heightCentimetres: numberText(patient.heightCentimetres),
    weightKilograms: numberText(patient.weightKilograms),
  };
}

/** Phone numbers in the form people are used to, once they are whole. */
export function tidiedDetails(values: PatientDetailValues): Partial<PatientDetailValues> {
  const tidy = (text: string): string => {
    const read = parsePhone(text);
    return read.ok ? formatPhone(read.phone) : text;
  };
  return {
    secondPhone: tidy(values.secondPhone),
    emergencyPhone: tidy(values.emergencyPhone),
    guardianPhone: tidy(values.guardianPhone),
    physicianPhone: tidy(values.physicianPhone),
  };
}
