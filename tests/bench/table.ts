import { median, type Pair, percentile, type Samples } from './measure.ts';

export type BenchRow = { what: string; aim: string; ours: Samples; yardstick: Samples | null };

export function pairRow(what: string, { ours, yardstick }: Pair): BenchRow {
  return { what, aim: 'ratio <= 2', ours, yardstick };
}

export function aloneRow(what: string, ours: Samples, aim = ''): BenchRow {
  return { what, aim, ours, yardstick: null };
}

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 3 : 1);

/** One table; ratios of medians say something on any machine, the milliseconds only about this one. */
export function printTable(rows: readonly BenchRow[]): void {
  const cells = rows.map(({ what, aim, ours, yardstick }) => [
    what,
    yardstick ? (median(ours) / median(yardstick)).toFixed(2) : '',
    milliseconds(median(ours)),
    yardstick ? milliseconds(median(yardstick)) : '',
    milliseconds(percentile(ours, 95)),
    String(ours.length),
    aim,
  ]);
  const head = ['', 'ratio', 'median ms', 'yardstick ms', 'p95 ms', 'runs', 'aim'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...cells]) {
    const line = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${line.join('  ')}\n`);
  }
}
