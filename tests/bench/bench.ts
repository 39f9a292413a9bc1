import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { panRow } from './pan-row.ts';
import { pdfRow } from './pdf-row.ts';
import { inProcessRow, storeProcessRow } from './port-rows.ts';
import { openChartRow, saveSiteRow, searchRow } from './store-rows.ts';
import { type BenchRow, printTable } from './table.ts';
import { windowRows } from './window-rows.ts';

/**
 * One table. Each ratio is measured side by side in this run with a yardstick that does the same durable work;
 * the milliseconds say something only about this machine at this moment. Fails on no time. Names of parts after the
 * command measure those alone.
 */
const project = join(import.meta.dirname, '..', '..');
const folder = await mkdtemp(join(tmpdir(), 'tautband-bench-'));
const rows: BenchRow[] = [];
const parts: [string, () => Promise<BenchRow | BenchRow[]>][] = [
  ['sites', () => saveSiteRow(folder)],
  ['chart', () => openChartRow(folder)],
  ['search', () => searchRow(folder)],
  ['receipts', () => pdfRow()],
  ['port', () => inProcessRow(folder)],
  ['store process', () => storeProcessRow(folder, join(project, 'out', 'main', 'store.cjs'))],
  ['window', () => windowRows(folder)],
  ['map', () => panRow(folder)],
];
const chosen = process.argv.slice(2);
try {
  for (const [name, measure] of parts) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    process.stderr.write(`Measuring: ${name} …\n`);
    rows.push(...[await measure()].flat());
  }
  const { node, v8 } = process.versions;
  process.stdout.write(`Node ${node} (V8 ${v8}), ${process.platform} ${process.arch}\n`);
  printTable(rows);
} finally {
  await rm(folder, { recursive: true, force: true });
}
