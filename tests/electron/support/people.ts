import type { PatientTyped } from '../pages/patients-pages.ts';
import type { ClinicInput, StaffFieldsInput } from '../pages/start-pages.ts';

/** Everybody here is invented. */

export const clinicTyped: ClinicInput = {
  name: 'Nowhere Physiotherapy',
  street: '12 Invented Way',
  city: 'Sampleton',
  province: 'BC',
  postalCode: 'V0V 0V0',
  phone: '604-555-0111',
  timeZone: 'America/Vancouver',
};

export const ownerTyped = {
  name: 'Olga Musterfrau',
  login: 'olga',
  password: 'a needle in a haystack',
  registrationNumber: '00417',
  authorisation: { number: 'N-0042', validFrom: '2024-01-01', expiresOn: '2099-12-31' },
} satisfies StaffFieldsInput;

export const adminTyped = {
  name: 'Anton Empfang',
  login: 'anton',
  password: 'front desk of nowhere',
} satisfies StaffFieldsInput;

/** A patient without a visit: typed in some tests, already registered in the demo clinic of the others. */
export const patientTyped = {
  legalGivenNames: 'Zoë Testina',
  legalFamilyName: 'Beispiel',
  preferredName: 'Zozo',
  birthDate: '1984-02-29',
  phone: '604-555-0142',
  // The check digit fits; the range is given to nobody.
  phn: '9000 123 454',
  sex: 'female',
  street: '7 Placeholder Lane',
  city: 'Sampleton',
  postalCode: 'V0V 0V0',
} satisfies PatientTyped;

/** How the screens call that patient. */
export const patientName = `${patientTyped.preferredName} ${patientTyped.legalFamilyName}`;

/** How consent and invoice name that patient. */
export const patientLegalName = `${patientTyped.legalGivenNames} ${patientTyped.legalFamilyName}`;
