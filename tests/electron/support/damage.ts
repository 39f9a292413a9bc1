import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { connect } from '../../../db/chart-file/connect.ts';
import { unlock } from '../../../db/keys/unlock.ts';
import { newestSchemaVersion } from '../../../db/migrations/migrations.ts';
import { demo } from './demo-chart.ts';

/** What can be wrong with a chart, done to a copy of the demo clinic. */
export const damages = {
  chartMissing: (chart: string) => rm(chart),
  keyFileMissing: (chart: string) => rm(`${chart}.keys`),
  keyFileDamaged: (chart: string) => writeFile(`${chart}.keys`, '{"content":'),
  notEncrypted: async (chart: string) => {
    await rm(chart);
    const plain = new Database(chart);
    plain.exec('CREATE TABLE patients (name TEXT)');
    plain.close();
  },
  damaged: async (chart: string) => {
    const content = await readFile(chart);
    content.fill(0, 5 * 4096, 6 * 4096);
    await writeFile(chart, content);
  },
  newerSchema: async (chart: string) => {
    const { login, password } = demo.olive;
    const { dataKeyHex } = await unlock({ file: chart, login, password });
    const database = connect({ file: chart, dataKeyHex, readOnly: false });
    database.pragma(`user_version=${newestSchemaVersion + 1}`);
    database.close();
  },
} as const;

/** Keeps a copy of a chart and puts it back later, as somebody with a file manager could. */
export async function keepCopy(chart: string): Promise<{ putBack: () => Promise<void> }> {
  const copy = `${chart}.older-copy`;
  await cp(chart, copy);
  return { putBack: () => cp(copy, chart) };
}
