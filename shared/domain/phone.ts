export type PhoneProblem = 'empty' | 'notPhone' | 'wrongLength' | 'areaCode';
export type ParsedPhone = { ok: true; phone: string } | { ok: false; problem: PhoneProblem };

const extensionPattern = /[\s,;]*(?:ext(?:ension)?\.?|poste|x|#)\s*(?<extension>\d{1,6})$/i;

/**
 * Reads a phone number as typed and gives the form it is kept in: `+16045550123`, with an extension
 * `+16045550123x12`. Ten digits are Canadian or American; any other country needs its `+`.
 */
export function parsePhone(text: string): ParsedPhone {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: 'empty' };
  const extension = extensionPattern.exec(typed)?.groups?.extension;
  const number = typed.replace(extensionPattern, '');
  if (!/^\+?[\d\s().\-–/]+$/.test(number)) return { ok: false, problem: 'notPhone' };
  const digits = number.replace(/\D/g, '');
  const suffix = extension ? `x${extension}` : '';

  if (number.startsWith('+') && !digits.startsWith('1')) {
    // E.164: at most fifteen digits; eight is the shortest in use.
    if (digits.length < 8 || digits.length > 15) return { ok: false, problem: 'wrongLength' };
    return { ok: true, phone: `+${digits}${suffix}` };
  }
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length !== 10) return { ok: false, problem: 'wrongLength' };
  // North American plan: neither area code nor exchange starts with 0 or 1.
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(national)) return { ok: false, problem: 'areaCode' };
  return { ok: true, phone: `+1${national}${suffix}` };
}

/** For people: `604-555-0123`, `604-555-0123 x12`, `+442079460000`. Unknown forms are given back as they are. */
export function formatPhone(phone: string): string {
  const canadian = /^\+1(\d{3})(\d{3})(\d{4})(?:x(\d+))?$/.exec(phone);
  if (!canadian) return phone.replace(/x(\d+)$/, ' x$1');
  const [, area, exchange, line, extension] = canadian;
  return `${area}-${exchange}-${line}${extension ? ` x${extension}` : ''}`;
}

/** What a patient may be found by: the ten digits, the seven without area code, the last four. */
export function phoneSearchTokens(phone: string): string[] {
  const digits = phone.replace(/x\d+$/, '').replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length < 4) return [];
  return [...new Set([national, national.slice(-7), national.slice(-4)])];
}
