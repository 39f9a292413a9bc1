/** Canadian money in whole cents. Never a fraction, never a float of dollars. */
export type Cents = number;

export type MoneyProblem = 'empty' | 'notMoney' | 'negative' | 'tooManyDecimals' | 'tooHigh';
export type ParsedMoney = { ok: true; cents: Cents } | { ok: false; problem: MoneyProblem };

/** One million dollars: more than any clinic invoice, so that a slipped key is caught. */
export const highestAmount: Cents = 100_000_000;

const amountPattern = /^(?<dollars>\d+|\d{1,3}(?:,\d{3})+)?(?:\.(?<decimals>\d*))?$/;

/**
 * Reads an amount as a person types it: `95`, `95.5`, `95.00`, `$95`, `$1,250.00`.
 * A decimal comma is refused rather than guessed at: `1,250` is one thousand two hundred and fifty.
 */
export function parseMoney(text: string): ParsedMoney {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: 'empty' };
  const negative = /^\$?\s*[-−]|^[-−]\s*\$/.test(typed);
  const bare = typed.replace(/^[-−]?\s*\$?\s*[-−]?\s*/, '');
  const groups = amountPattern.exec(bare)?.groups;
  const dollars = groups?.dollars?.replaceAll(',', '') ?? '';
  const decimals = groups?.decimals ?? '';
  if (!groups || dollars + decimals === '') return { ok: false, problem: 'notMoney' };
  if (negative) return { ok: false, problem: 'negative' };
  if (decimals.length > 2) return { ok: false, problem: 'tooManyDecimals' };
  // Counted before converting: a number of a hundred digits must not become Infinity.
  if (dollars.replace(/^0+/, '').length > 9) return { ok: false, problem: 'tooHigh' };
  const cents = Number(dollars) * 100 + Number(decimals.padEnd(2, '0'));
  return cents > highestAmount ? { ok: false, problem: 'tooHigh' } : { ok: true, cents };
}

/** Adds amounts. Throws a RangeError when one of them, or the sum, is not a safe whole number. */
export function sumCents(amounts: readonly Cents[]): Cents {
  const total = amounts.reduce((sum, amount) => sum + requireWhole(amount), 0);
  return requireWhole(total);
}

/**
 * Tax on an amount, rounded to the cent, half a cent upwards (away from zero for an amount given back).
 * Excise Tax Act s. 165.2(2): a fraction below half a cent is disregarded, half a cent or more counts as one.
 */
export function taxOn(amount: Cents, basisPoints: number): Cents {
  const exact = Math.abs(requireWhole(amount)) * requireWhole(basisPoints);
  const rounded = Math.floor((requireWhole(exact) + 5000) / 10_000);
  return amount < 0 && rounded > 0 ? -rounded : rounded;
}

const formats = new Map<string, Intl.NumberFormat>();

/** For people: `$1,234.50`, in the manner of the locale. */
export function formatCents(amount: Cents, locale = 'en-CA'): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
    formats.set(locale, format);
  }
  return format.format(requireWhole(amount) / 100);
}

function requireWhole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number of cents');
  return value;
}
