import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { demoStaff } from '../../../electron/store/demo/demo-people.ts';
import { runCommandLine } from './command-line.ts';

function member(login: string): { login: string; password: string; name: string } {
  const found = demoStaff.find((person) => person.login === login);
  if (!found) throw new Error(`the demo clinic has no ${login}`);
  return found;
}

/** The staff of the demo clinic. */
export const demo = {
  olive: member('olive'),
  theo: member('theo'),
  ada: member('ada'),
  sam: member('sam'),
} as const;

/** Where the application looks for a chart. */
export const chartOf = (userDataDir: string): string => join(userDataDir, 'charts', 'clinic.tautband');
export const demoChartOf = (userDataDir: string): string => join(userDataDir, 'demo', 'demo-clinic.tautband');

let made: Promise<string> | undefined;

/** The demo clinic, made once in each worker; the folder goes with the worker. */
async function makeDemoChart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tautband-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'chart.tautband');
  await runCommandLine(['demo', file, '--patients', '12', '--visits', '12']);
  return file;
}

/** Puts a copy of the demo clinic, small and always the same, at a path. */
export async function placeDemoChart(chart: string): Promise<void> {
  made ??= makeDemoChart();
  const original = await made;
  const folder = dirname(original);
  await mkdir(dirname(chart), { recursive: true });
  for (const name of await readdir(folder)) {
    const copy = name.replace(basename(original), basename(chart));
    await cp(join(folder, name), join(dirname(chart), copy), { recursive: true });
  }
}
