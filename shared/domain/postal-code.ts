/**
 * Canadian postal codes: letter digit letter, space, digit letter digit. D, F, I, O, Q and U are in none (they
 * read like 0, E, 1 and V), W and Z begin none, and the first letter says the province. Source: Canada Post,
 * Addressing Guidelines, "Postal code".
 */
const firstLetter = '[ABCEGHJ-NPRSTVXY]';
const otherLetter = '[ABCEGHJ-NPRSTV-Z]';
const codePattern = new RegExp(`^${firstLetter}\\d${otherLetter}\\d${otherLetter}\\d$`);
/** Written like one of ours, right or wrong: no other country mixes letters and digits so. */
const canadianShape = /^[A-Z]\d[A-Z]\d[A-Z]\d$/;

const lettersOf = {
  AB: 'T',
  BC: 'V',
  MB: 'R',
  NB: 'E',
  NL: 'A',
  NS: 'B',
  NT: 'X',
  NU: 'X',
  ON: 'KLMNP',
  PE: 'C',
  QC: 'GHJ',
  SK: 'S',
  YT: 'Y',
} as const;
export type ProvinceCode = keyof typeof lettersOf;

/** As people write them, in either language, without accents, dots and spaces. */
const writtenAs: Readonly<Record<string, ProvinceCode>> = {
  alberta: 'AB',
  alta: 'AB',
  britishcolumbia: 'BC',
  colombiebritannique: 'BC',
  cb: 'BC',
  manitoba: 'MB',
  newbrunswick: 'NB',
  nouveaubrunswick: 'NB',
  newfoundland: 'NL',
  newfoundlandandlabrador: 'NL',
  terreneuveetlabrador: 'NL',
  novascotia: 'NS',
  nouvelleecosse: 'NS',
  northwestterritories: 'NT',
  territoiresdunordouest: 'NT',
  nunavut: 'NU',
  ontario: 'ON',
  ont: 'ON',
  princeedwardisland: 'PE',
  ileduprinceedouard: 'PE',
  pei: 'PE',
  quebec: 'QC',
  pq: 'QC',
  que: 'QC',
  saskatchewan: 'SK',
  sask: 'SK',
  yukon: 'YT',
  yk: 'YT',
};

/** The province or territory that is meant, for instance of `BC`, `b.c.` or `British Columbia`; null for any other place. */
export function provinceOf(text: string): ProvinceCode | null {
  const plain = text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const code = plain.toUpperCase();
  if (isProvinceCode(code)) return code;
  return Object.hasOwn(writtenAs, plain) ? (writtenAs[plain] ?? null) : null;
}

function isProvinceCode(code: string): code is ProvinceCode {
  return Object.hasOwn(lettersOf, code);
}

export type PostalCodeProblem = 'form' | 'province';

/**
 * What is wrong with a postal code as typed: `form` when it is none, `province` when it belongs to another
 * province than the one named. Null when it is right, and when it is empty: whether it may be is the
 * caller's to say. The code of a place abroad is not looked at.
 */
export function postalCodeProblem(text: string, province: string): PostalCodeProblem | null {
  const code = bare(text);
  if (code === '') return null;
  const home = provinceOf(province);
  const isElsewhere = home === null && province.trim() !== '';
  if (isElsewhere && !canadianShape.test(code)) return null;
  if (!codePattern.test(code)) return 'form';
  if (isElsewhere) return 'province';
  return home === null || lettersOf[home].includes(code.charAt(0)) ? null : 'province';
}

/** As an envelope has it: `V5K 0A1`, whatever case and spaces it was typed in. Anything else is only trimmed. */
export function formatPostalCode(text: string): string {
  const code = bare(text);
  return codePattern.test(code) ? `${code.slice(0, 3)} ${code.slice(3)}` : text.trim();
}

function bare(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}
