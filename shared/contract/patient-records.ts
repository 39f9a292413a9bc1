import { z } from 'zod';
import { isPersonalHealthNumber } from '../domain/phn.ts';
import { address } from './clinic-records.ts';
import { checkPostalCode, day, id, isPhoneOrNothing, optionalText, requiredText, version } from './fields.ts';

/** As on the provincial card; `unknown` where it is not known or not said. */
export const sex = z.enum(['female', 'male', 'intersex', 'unknown']);

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
  phone: optionalText.refine(isPhoneOrNothing, 'phone'),
});
export type PatientInput = z.infer<typeof patientInput>;

export const patient = patientInput.extend({
  phn: z.string().nullable(),
  address,
  phone: z.string().nullable(),
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
