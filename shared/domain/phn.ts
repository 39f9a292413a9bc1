/**
 * The Personal Health Number of British Columbia: ten digits, the first a 9, the last a check digit.
 *
 * Rule: digits two to nine times the weights, modulo 11, taken from 11 gives the check digit. Where that is
 * 10 or 11 no number is issued, so none ends in 0. Source: the province's own validators
 * (bcgov/healthgateway, `PhnValidator`); python-stdnum `ca.bc_phn` has the same weights.
 */
const weights = [2, 4, 8, 5, 10, 9, 7, 3];

export type PhnProblem = 'empty' | 'notDigits' | 'wrongLength' | 'firstDigit' | 'checkDigit';
export type ParsedPhn = { ok: true; phn: string } | { ok: false; problem: PhnProblem };

/** Reads a number as typed or read from the card, with spaces or hyphens; gives the bare ten digits. */
export function parsePhn(text: string): ParsedPhn {
  const digits = text.replace(/[\s-]/g, '');
  if (digits === '') return { ok: false, problem: 'empty' };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, problem: 'notDigits' };
  if (digits.length !== 10) return { ok: false, problem: 'wrongLength' };
  if (!digits.startsWith('9')) return { ok: false, problem: 'firstDigit' };
  if (Number(digits[9]) !== phnCheckDigit(digits.slice(0, 9))) return { ok: false, problem: 'checkDigit' };
  return { ok: true, phn: digits };
}

/** Whether these are the bare ten digits of a number that can exist. */
export function isPersonalHealthNumber(digits: string): boolean {
  return /^[0-9]{10}$/.test(digits) && parsePhn(digits).ok;
}

/** The tenth digit for the first nine, or null where no number is issued. */
export function phnCheckDigit(firstNine: string): number | null {
  if (!/^9[0-9]{8}$/.test(firstNine)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(firstNine[index + 1]), 0);
  const digit = 11 - (sum % 11);
  return digit < 10 ? digit : null;
}

/** As printed on the BC Services Card: `9698 658 215`. Anything that is not ten digits is given back as it is. */
export function formatPhn(phn: string): string {
  return phn.replace(/^([0-9]{4})([0-9]{3})([0-9]{3})$/, '$1 $2 $3');
}
