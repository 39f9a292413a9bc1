import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/domain/csv.ts';

/** Reads RFC 4180 as a spreadsheet does. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('comma-separated values', () => {
  it('come back as they were, but for the apostrophe before what would be a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '"', 'a,b', 'a\r\nb', '', ' @x', '\t=2', '-3'),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(csvOf(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [index, row] of back.entries()) {
          for (const [column, found] of row.entries()) {
            const given = rows[index]?.[column] ?? '';
            expect([given, `'${given}`]).toContain(found);
            expect(found).not.toMatch(/^\s*[=+\-@]/);
          }
        }
      }),
    );
  });

  it('leave numbers and ordinary words alone', () => {
    expect(csvOf([['Bruise', -3, '2026-11', 'neck, left']])).toBe('Bruise,-3,2026-11,"neck, left"\r\n');
  });
});
