import { spawn } from 'node:child_process';
import { join } from 'node:path';

const commandLine = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.cjs');

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Runs the built command line as a script would. */
export function runCommandLine(
  words: readonly string[],
  { input, ...secrets }: { password?: string; recoveryCode?: string; input?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [commandLine, ...words], {
    env: {
      PATH: process.env.PATH,
      ...(secrets.password === undefined ? {} : { TAUTBAND_PASSWORD: secrets.password }),
      ...(secrets.recoveryCode === undefined ? {} : { TAUTBAND_RECOVERY_CODE: secrets.recoveryCode }),
    },
  });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ran, code }));
  });
}

/** What a command printed; fails when it did not succeed. */
export async function printed<Result>(running: Promise<Ran>): Promise<Result> {
  const { code, stdout, stderr } = await running;
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

/** What a command that failed said. */
export async function refused(
  running: Promise<Ran>,
): Promise<{ code: string; message: string; details: unknown }> {
  const { code, stdout, stderr } = await running;
  if (code !== 1 || stdout !== '') throw new Error(`exit ${code}: ${stdout}`);
  return JSON.parse(stderr);
}
