import type { Patient, PatientInput } from '../../../shared/contract/patient-records.ts';
import { isDay } from '../../../shared/domain/calendar.ts';
import { formatPhn, parsePhn } from '../../../shared/domain/phn.ts';
import { formatPhone, parsePhone } from '../../../shared/domain/phone.ts';
import { formatPostalCode } from '../../../shared/domain/postal-code.ts';
import { dayOrText, readDay } from '../../ui/day-text.ts';
import {
  noDetailsTyped,
  type PatientDetailValues,
  patientDetails,
  tidiedDetails,
  valuesOfDetails,
} from './patient-detail-values.ts';

/** The fields of the form as typed. */
export type PatientFormValues = PatientDetailValues & {
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string;
  birthDate: string;
  sex: PatientInput['sex'];
  gender: string;
  phn: string;
  phone: string;
  street: string;
  city: string;
  province: string;
  postalCode: string;
};

/** What the form sends; blank optional fields count as nothing. The contract checks the rest. */
export function patientFields(values: PatientFormValues): Omit<PatientInput, 'id' | 'version'> {
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  return {
    legalGivenNames: values.legalGivenNames,
    legalFamilyName: values.legalFamilyName,
    preferredName: orNothing(values.preferredName),
    birthDate: dayOrText(values.birthDate),
    sex: values.sex,
    gender: orNothing(values.gender),
    phn: orNothing(values.phn),
    phone: orNothing(values.phone),
    address: {
      street: values.street,
      city: values.city,
      province: values.province,
      postalCode: values.postalCode,
    },
    ...patientDetails(values),
  };
}

/** Numbers and the postal code in the form people are used to, once they are whole; everything else as typed. */
export function tidied(values: PatientFormValues): PatientFormValues {
  const phone = parsePhone(values.phone);
  const phn = parsePhn(values.phn);
  return {
    ...values,
    ...tidiedDetails(values),
    phone: phone.ok ? formatPhone(phone.phone) : values.phone,
    phn: phn.ok ? formatPhn(phn.phn) : values.phn,
    postalCode: formatPostalCode(values.postalCode),
  };
}

export function valuesOfPatient(patient: Patient): PatientFormValues {
  return {
    legalGivenNames: patient.legalGivenNames,
    legalFamilyName: patient.legalFamilyName,
    preferredName: patient.preferredName ?? '',
    birthDate: patient.birthDate,
    sex: patient.sex,
    gender: patient.gender ?? '',
    phn: patient.phn === null ? '' : formatPhn(patient.phn),
    phone: patient.phone === null ? '' : formatPhone(patient.phone),
    ...patient.address,
    ...valuesOfDetails(patient),
  };
}

const nothingTyped: PatientFormValues = {
  legalGivenNames: '',
  legalFamilyName: '',
  preferredName: '',
  birthDate: '',
  sex: 'unknown',
  gender: '',
  phn: '',
  phone: '',
  street: '',
  city: '',
  province: '',
  postalCode: '',
  ...noDetailsTyped,
};

/** A day somewhere in what was searched for, as `YYYY-MM-DD`; also the whole of it in any form a day is typed in. */
function birthDateIn(typed: string): { day: string; rest: string } | null {
  const read = readDay(typed);
  if ('day' in read && read.day !== null) return { day: read.day, rest: '' };
  const found = typed.split(/[\s,]+/).find((word) => isDay(word));
  return found === undefined ? null : { day: found, rest: typed.replace(found, '').trim() };
}

/**
 * A form that begins with what was searched for: a birth date, a PHN, a phone number, else a name, also written
 * "Family, Given", and a name with a birth date. `province` is the clinic's: most patients live near.
 */
export function valuesOfSearch(text: string, province: string): PatientFormValues {
  const typed = text.trim();
  const values = { ...nothingTyped, province };
  const digits = typed.replace(/[\s().+-]/g, '');
  if (/^9\d{9}$/.test(digits)) return { ...values, phn: typed };
  const born = birthDateIn(typed);
  if (born) return { ...valuesOfSearch(born.rest, province), birthDate: born.day };
  if (/^\d{4,}$/.test(digits)) return { ...values, phone: typed };
  const [family, given] = typed.split(',', 2);
  if (family !== undefined && given !== undefined) {
    return { ...values, legalFamilyName: inCapitals(family), legalGivenNames: inCapitals(given) };
  }
  const names = typed.split(/\s+/);
  const last = names.length > 1 ? names.pop() : undefined;
  return {
    ...values,
    legalGivenNames: inCapitals(names.join(' ')),
    legalFamilyName: inCapitals(last ?? ''),
  };
}

/** Search words are often typed small; a name with a capital anywhere is left as it is. */
function inCapitals(name: string): string {
  const tidy = name.trim();
  if (tidy !== tidy.toLowerCase()) return tidy;
  return tidy.replace(/(^|[\s'’-])(\p{Ll})/gu, (whole) => whole.toUpperCase());
}
