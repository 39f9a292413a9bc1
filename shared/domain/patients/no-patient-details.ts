import type { Patient } from '../../contract/patient-records.ts';

/** What may stay open when a patient is registered. */
export const noPatientDetails: Pick<
  Patient,
  | 'pronouns'
  | 'email'
  | 'secondPhone'
  | 'emergencyContact'
  | 'guardian'
  | 'physician'
  | 'heightCentimetres'
  | 'weightKilograms'
> = {
  pronouns: null,
  email: null,
  secondPhone: null,
  emergencyContact: null,
  guardian: null,
  physician: null,
  heightCentimetres: null,
  weightKilograms: null,
};
