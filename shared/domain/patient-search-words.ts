import { phoneSearchTokens } from './phone.ts';
import { indexTokens, searchTokens } from './text-folding.ts';

type FoundBy = {
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string | null;
  birthDate: string;
  phn: string | null;
  phone: string | null;
};

/**
 * Under which words a patient is found; each matches by its beginning. Names folded, the birth date as
 * eight digits, the phone with and without area code. The health number also from its second and third
 * group on, as the card prints it (`9698 658 215`), so that it is found typed with spaces.
 */
export function patientSearchWords(patient: FoundBy): string[] {
  const { phn } = patient;
  return [
    ...new Set([
      ...indexTokens(patient.legalGivenNames),
      ...indexTokens(patient.legalFamilyName),
      ...indexTokens(patient.preferredName ?? ''),
      patient.birthDate.replaceAll('-', ''),
      ...(phn === null ? [] : [phn, phn.slice(4), phn.slice(7)]),
      ...phoneSearchTokens(patient.phone ?? ''),
    ]),
  ];
}

/** A year with separators and as much of month and day as has been typed yet: `1987-03-02`, `1987/3`. */
const typedDate = /(?<![\d+])([12]\d{3})[-/.](\d{0,2})(?:[-/.](\d{0,2}))?(?![\d]|[-/.]\d)/g;
/** The country code of a North American number typed in full. */
const countryCode = /(?<!\d)\+?1[-.\s(]*(?=[2-9]\d{2}[-.\s)]*\d{3}[-.\s]*\d{4}(?!\d))/g;

/** The words of what was typed into the search of patients; all of them must begin a word of the patient. */
export function typedSearchWords(typed: string): string[] {
  return searchTokens(
    typed
      .replace(typedDate, (_, year: string, month: string, day: string | undefined) =>
        // A month before a further part is whole; the last part may still be growing and stays as typed.
        [year, day === undefined ? month : month.padStart(2, '0'), day ?? ''].join(''),
      )
      .replace(countryCode, ''),
  );
}
