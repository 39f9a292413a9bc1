import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { demoStaff } from '../../../electron/store/demo/demo-people.ts';
import { noPatientDetails } from '../../../shared/domain/patients/no-patient-details.ts';
import { callOnChart, runCommandLine } from './command-line.ts';
import { patientTyped } from './people.ts';

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

/** The demo clinic with one more patient, made once in each worker; the folder goes with the worker. */
async function makeDemoChart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tautband-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'chart.tautband');
  await runCommandLine(['demo', file, '--patients', '12', '--visits', '12']);
  const { street, city, postalCode, ...patient } = patientTyped;
  await callOnChart(file, demo.ada, 'patients.create', {
    ...patient,
    id: newId(),
    gender: null,
    address: { street, city, province: 'BC', postalCode },
    ...noPatientDetails,
  });
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
