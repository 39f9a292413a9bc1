/**
 * Invoice numbers are a series prefix and a count, as text: `PT-000123`.
 *
 * - One unbroken count for the whole series, never begun again with the year: a missing number is found by
 *   counting, nobody has to know which time zone ended the year, and the day of issue stands on the document.
 * - The prefix keeps the leading zeros alive in spreadsheets and sets series apart (a second place, credit notes).
 * - Six digits sort as text for the first million; after it the number grows longer, it does not wrap.
 */
export type InvoiceSeries = { prefix: string };

export const defaultInvoiceSeries: InvoiceSeries = { prefix: 'PT-' };

const prefixPattern = /^[A-Z0-9]{0,7}[A-Z-]$|^$/;

/** Whether a clinic may use this prefix: up to eight capitals, digits and hyphens, not ending in a digit. */
export function isSeriesPrefix(prefix: string): boolean {
  return prefixPattern.test(prefix);
}

/** Throws a RangeError for a sequence that is not a whole number from 1, or a prefix that may not be used. */
export function formatInvoiceNumber(series: InvoiceSeries, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('not a sequence number');
  if (!isSeriesPrefix(series.prefix)) throw new RangeError('not a series prefix');
  return `${series.prefix}${String(sequence).padStart(6, '0')}`;
}
