/** A cell that a spreadsheet would take for a formula, also behind spaces. */
const formula = /^\s*[=+\-@]|^[\t\r]/;

/**
 * A table as comma-separated values of RFC 4180: lines end in CRLF, and a cell with a comma, a quotation mark or a line
 * break stands in quotation marks. What a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(content: string | number): string {
  if (typeof content === 'number') return String(content);
  const harmless = formula.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
