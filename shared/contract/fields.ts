import { z } from 'zod';
import { parsePhone } from '../domain/phone.ts';
import { postalCodeProblem } from '../domain/postal-code.ts';

/**
 * The building blocks of every input. A message here is a key below `errors.field` in the message
 * catalogue; the sentence itself is the screen's.
 */

/** Longest name, street or reference a record takes. */
export const shortTextLimit = 200;
/** Longest note or reason. */
export const longTextLimit = 4000;

/**
 * Line breaks and tabs are text; other control characters never are, nor is half of a character (a lone
 * surrogate), which would come back from the chart as another one.
 */
const controlCharacters = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** UUIDv7 made by the caller, so that a repeated call names the same record. */
export const id = z.uuidv7('id');
/** Counts up with each change of a record; 0 asks for a new one. */
export const version = z.number().int().min(0).max(2_147_483_647);
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
/** `YYYY-MM-DD` in the clinic's calendar; impossible days are refused. */
export const day = z.iso.date({
  error: ({ input }) => (typeof input === 'string' && dayForm.test(input) ? 'impossibleDay' : 'dayForm'),
});
/** UTC instant with milliseconds, for instance `2026-01-31T17:04:05.000Z`. */
export const instant = z.iso.datetime('impossibleInstant');

function textField(limit: number) {
  return z
    .string()
    .trim()
    .max(limit, 'tooLong')
    .refine((text) => !controlCharacters.test(text), 'controlCharacters');
}

/** One line of text that may be empty. */
export const shortText = textField(shortTextLimit);
/** One line of text that must say something. */
export const requiredText = textField(shortTextLimit).min(1, 'required');
/** Several lines of text that may be empty. */
export const longText = textField(longTextLimit);
export const requiredLongText = textField(longTextLimit).min(1, 'required');
/** One line of text or nothing; an empty line counts as nothing. */
export const optionalText = shortText
  .nullable()
  .transform((text) => (text === '' ? null : text))
  .pipe(z.string().nullable());

/** What nobody can be called at is refused; an empty line is for the field to allow or not. */
export function isPhoneOrNothing(text: string | null): boolean {
  return text === null || text === '' || parsePhone(text).ok;
}

/** Something before and after one @, with a dot in what follows; only a letter sent there can say more. */
export function isEmailOrNothing(text: string | null): boolean {
  return text === null || text === '' || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text);
}

/** A postal code must be one, and one of the province it stands with; none at all is for the field to allow. */
export function checkPostalCode(
  context: z.core.ParsePayload<{ province: string; postalCode: string }>,
): void {
  const { province, postalCode } = context.value;
  const problem = postalCodeProblem(postalCode, province);
  if (problem === null) return;
  context.issues.push({
    code: 'custom',
    input: postalCode,
    path: ['postalCode'],
    message: problem === 'form' ? 'postalCodeForm' : 'postalCodeProvince',
  });
}

/** Whole cents; CAD. */
export const cents = z.number().int('wholeCents').min(0, 'negative').max(100_000_000, 'tooHigh');
/** Pain or another 0–10 rating (NPRS). */
export const rating = z.number().int('wholeNumber').min(0, 'zeroToTen').max(10, 'zeroToTen');
export const count = z.number().int('wholeNumber').min(0, 'negative').max(999, 'tooHigh');

/** Where a file or folder of this PC lies. Control characters are in no path that anybody chose. */
export const path = z
  .string()
  .min(1, 'required')
  .max(1000, 'tooLong')
  .refine((text) => !controlCharacters.test(text), 'controlCharacters');

/** As typed: passwords are never trimmed. Length rules: see the key file. */
export const password = z.string().min(1, 'required').max(200, 'tooLong');
export const newPassword = z.string().min(10, 'passwordTooShort').max(200, 'tooLong');
/** Lower-case name to log in with. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, 'login');

/** Where a row came from. `copied` rows count only once a person has confirmed them. */
export const origin = z.enum(['entered', 'copied', 'confirmed']);
export const side = z.enum(['left', 'right', 'midline']);
