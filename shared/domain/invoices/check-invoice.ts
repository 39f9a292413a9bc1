import { type Day, isDay } from '../calendar.ts';
import { parsePhn } from '../phn.ts';
import { parsePhone } from '../phone.ts';
import { provinceOf } from '../postal-code.ts';
import { foldText, searchTokens } from '../text-folding.ts';
import { type AddressProblem, addressProblems } from './check-address.ts';
import type { InvoiceDraft, InvoiceLine } from './invoice.ts';

/** What keeps an insurer from accepting the invoice. The words, and what to do, are in the catalogue: `documents.problem.<problem>`. */
export type InvoiceProblemCode =
  | 'clinicNameMissing'
  | `clinic${AddressProblem}`
  | 'clinicProvinceUnknown'
  | 'clinicPhoneMissing'
  | 'clinicPhoneForm'
  | 'gstNumberMissing'
  | 'gstNumberForm'
  | 'patientNameMissing'
  | `patient${AddressProblem}`
  | 'billToNameMissing'
  | 'noServiceLine'
  | 'therapistNameMissing'
  | 'designationMissing'
  | 'registrationNumberMissing'
  | 'registrationNumberForm'
  | 'dateOfServiceImpossible'
  | 'dateOfServiceInFuture'
  | 'dateOfServiceNotVisitDay'
  | 'descriptionMissing'
  | 'descriptionForbiddenWord'
  | 'descriptionHealthNumber'
  | 'missedAppointmentAsTreatment'
  | 'treatmentAsMissedAppointment'
  | 'amountNotPositive'
  | 'taxRateImpossible'
  | 'feeNotInForce';

export type InvoiceProblem = {
  problem: InvoiceProblemCode;
  /** Which line, counted from 1; null for the invoice as a whole. */
  line: number | null;
  /** The word that must not be there, for `descriptionForbiddenWord`. */
  word?: string;
};

export type InvoiceRules = {
  /** Today where the clinic is. */
  today: Day;
  /** Words that the clinic allows although they are forbidden by default, for instance for a registered acupuncturist. */
  allowedWords?: readonly string[];
};

/**
 * Words that turn a physiotherapy claim into another profession's: needling by a physiotherapist is part of the
 * physiotherapy service and is never billed as acupuncture unless registration and plan allow it.
 */
export const forbiddenWords: readonly string[] = ['acupuncture', 'acupuncturist', 'acupressure'];

// Looked for in folded words: "No-show", "Late cancellation", "Cancelled late", "Didn’t attend".
const missedWords = /\b(missed|no ?show|cancell?(ed|ation)|did ?no?t attend)\b/;
const treatmentWords = /\b(treatment|treated|assessment|\w*therapy|needling|ims|stimulation|session)\b/;

/** Everything that has to be put right before the invoice is issued; empty when an insurer can accept it. */
export function checkInvoice(invoice: InvoiceDraft, rules: InvoiceRules): InvoiceProblem[] {
  const problems: InvoiceProblem[] = [];
  const refuseWhen = (condition: boolean, problem: InvoiceProblemCode) => {
    if (condition) problems.push({ problem, line: null });
  };
  refuseWhen(isBlank(invoice.clinicName), 'clinicNameMissing');
  const { province } = invoice.clinicAddress;
  for (const problem of addressProblems(invoice.clinicAddress)) refuseWhen(true, `clinic${problem}`);
  refuseWhen(!isBlank(province) && provinceOf(province) === null, 'clinicProvinceUnknown');
  refuseWhen(isBlank(invoice.clinicPhone), 'clinicPhoneMissing');
  refuseWhen(!isBlank(invoice.clinicPhone) && !parsePhone(invoice.clinicPhone).ok, 'clinicPhoneForm');
  refuseWhen(isBlank(invoice.patientName), 'patientNameMissing');
  for (const problem of addressProblems(invoice.patientAddress)) refuseWhen(true, `patient${problem}`);
  refuseWhen(invoice.billTo !== null && isBlank(invoice.billTo.name), 'billToNameMissing');
  refuseWhen(invoice.lines.length === 0, 'noServiceLine');
  // Only a registered supplier may charge the tax.
  const charged = invoice.lines.some((line) => line.taxBasisPoints > 0);
  refuseWhen(charged && isBlank(invoice.gstNumber), 'gstNumberMissing');
  refuseWhen(!isBlank(invoice.gstNumber) && !isGstNumber(invoice.gstNumber), 'gstNumberForm');

  invoice.lines.forEach((line, index) => {
    for (const found of checkLine(line, rules)) problems.push({ ...found, line: index + 1 });
  });
  return problems;
}

type LineProblem = Omit<InvoiceProblem, 'line'>;

function checkLine(line: InvoiceLine, rules: InvoiceRules): LineProblem[] {
  const problems = [
    ...therapistProblems(line),
    ...dateProblems(line, rules.today),
    ...wordProblems(line, rules),
  ];
  if (!Number.isSafeInteger(line.amountCents) || line.amountCents <= 0)
    problems.push({ problem: 'amountNotPositive' });
  // No sales tax in Canada is above 15 %; 100 % leaves room and catches a slipped key.
  const rate = line.taxBasisPoints;
  if (!Number.isSafeInteger(rate) || rate < 0 || rate > 10_000)
    problems.push({ problem: 'taxRateImpossible' });
  return problems;
}

function therapistProblems(line: InvoiceLine): LineProblem[] {
  if (line.kind === 'product') return [];
  const problems: LineProblem[] = [];
  if (isBlank(line.therapistName)) problems.push({ problem: 'therapistNameMissing' });
  if (isBlank(line.designation)) problems.push({ problem: 'designationMissing' });
  // Hardly checked further: numbers differ between Colleges, with leading zeros and letters.
  if (isBlank(line.registrationNumber)) problems.push({ problem: 'registrationNumberMissing' });
  else if (!/\d/.test(line.registrationNumber ?? '')) problems.push({ problem: 'registrationNumberForm' });
  return problems;
}

function dateProblems(line: InvoiceLine, today: Day): LineProblem[] {
  if (!isDay(line.dateOfService)) return [{ problem: 'dateOfServiceImpossible' }];
  const problems: LineProblem[] = [];
  if (line.dateOfService > today) problems.push({ problem: 'dateOfServiceInFuture' });
  if (line.visitDay !== null && line.visitDay !== line.dateOfService) {
    problems.push({ problem: 'dateOfServiceNotVisitDay' });
  }
  return problems;
}

function wordProblems(line: InvoiceLine, rules: InvoiceRules): LineProblem[] {
  if (isBlank(line.description)) return [{ problem: 'descriptionMissing' }];
  const problems: LineProblem[] = [];
  const words = searchTokens(line.description);
  const allowed = (rules.allowedWords ?? []).map(foldText);
  // Written as one, so that "electro-acupuncture" and "acu-puncture" are found too.
  const joined = words.join('');
  const forbidden = forbiddenWords.find((word) => joined.includes(word) && !allowed.includes(word));
  if (forbidden) problems.push({ problem: 'descriptionForbiddenWord', word: forbidden });
  if (holdsHealthNumber(line.description)) problems.push({ problem: 'descriptionHealthNumber' });

  const text = words.join(' ');
  const saysMissed = missedWords.test(text);
  if (line.kind === 'missedAppointment') {
    // "Missed appointment (physiotherapy)" says what it is; "Physiotherapy treatment" does not.
    if (!saysMissed) problems.push({ problem: 'missedAppointmentAsTreatment' });
  } else if (saysMissed && !treatmentWords.test(text)) {
    problems.push({ problem: 'treatmentAsMissedAppointment' });
  }
  return problems;
}

/** Ten digits in a row, or spaced as on the card, that are a valid Personal Health Number. */
function holdsHealthNumber(text: string): boolean {
  const candidates = text.match(/(?<!\d)9\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/g) ?? [];
  return candidates.some((candidate) => parsePhn(candidate).ok);
}

/** Nine digits of the business, mostly followed by the account: `123456789 RT0001` (CRA, "Business number"). */
function isGstNumber(text: string | null): boolean {
  return /^\d{9}(RT\d{4})?$/i.test((text ?? '').replace(/[\s-]/g, ''));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
