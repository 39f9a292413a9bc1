import { z } from 'zod';
import { isPersonalHealthNumber } from '../domain/phn.ts';
import { address } from './clinic-records.ts';
import {
  checkPostalCode,
  day,
  id,
  isEmailOrNothing,
  isPhoneOrNothing,
  optionalText,
  requiredText,
  version,
} from './fields.ts';

/** As on the provincial card; `unknown` where it is not known or not said. */
export const sex = z.enum(['female', 'male', 'intersex', 'unknown']);

/** As kept: numbers from before a rule was made stay as they are. */
const keptText = z.string().nullable();
const phone = optionalText.refine(isPhoneOrNothing, 'phone');

/** Whom to call when something happens; without a number there is nobody to call. */
const emergencyContactInput = z.object({
  name: requiredText,
  relationship: optionalText,
  phone: requiredText.refine(isPhoneOrNothing, 'phone'),
});
const emergencyContact = z.object({ name: z.string(), relationship: keptText, phone: z.string() });

/** Who decides for a minor, or for an adult who cannot. */
const guardianInput = z.object({ name: requiredText, relationship: optionalText, phone });
const guardian = z.object({ name: z.string(), relationship: keptText, phone: keptText });

/** The family doctor or nurse practitioner, to whom reports go. */
const physicianInput = z.object({ name: requiredText, clinic: optionalText, phone });
const physician = z.object({ name: z.string(), clinic: keptText, phone: keptText });

export const patientInput = z.object({
  id,
  version,
  legalGivenNames: requiredText,
  legalFamilyName: requiredText,
  /** What the person wants to be called; null when it is the legal given name. */
  preferredName: optionalText,
  birthDate: day,
  sex,
  /** In the person's own words. */
  gender: optionalText,
  /** BC Personal Health Number, digits only; the check digit must fit. */
  phn: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().max(20, 'tooLong').refine(isPersonalHealthNumber, 'phn'))
    .nullable(),
  address: address.check(checkPostalCode),
  phone,
  /** In the person's own words. */
  pronouns: optionalText,
  email: optionalText.refine(isEmailOrNothing, 'email'),
  secondPhone: phone,
  emergencyContact: emergencyContactInput.nullable(),
  guardian: guardianInput.nullable(),
  physician: physicianInput.nullable(),
  /** Whole centimetres; limits that no living person has passed, so that a slip of the unit shows. */
  heightCentimetres: z.number('height').int('height').min(30, 'height').max(280, 'height').nullable(),
  /** Kilograms, a tenth at the finest. */
  weightKilograms: z
    .number('weight')
    .min(0.5, 'weight')
    .max(650, 'weight')
    .refine((kilograms) => Number(kilograms.toFixed(1)) === kilograms, 'weight')
    .nullable(),
});
export type PatientInput = z.infer<typeof patientInput>;

export const patient = patientInput.extend({
  phn: keptText,
  address,
  phone: keptText,
  email: keptText,
  secondPhone: keptText,
  emergencyContact: emergencyContact.nullable(),
  guardian: guardian.nullable(),
  physician: physician.nullable(),
});
export type Patient = z.infer<typeof patient>;

/** What a list shows of a patient. */
export const patientSummary = z.object({
  id,
  displayName: z.string(),
  legalName: z.string(),
  birthDate: day,
  phn: z.string().nullable(),
  phone: z.string().nullable(),
});
export type PatientSummary = z.infer<typeof patientSummary>;

export const likelyDuplicate = patientSummary.extend({
  /** Why it looks like the same person. */
  reasons: z.array(z.enum(['samePhn', 'sameBirthDate', 'sameName', 'similarName', 'samePhone'])),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;
