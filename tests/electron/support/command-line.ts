import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintedError } from '../../../electron/cli/cli-error.ts';
import type { Contract } from '../../../shared/contract/contract.ts';

type Person = { login: string; password: string };
type Group = keyof Contract & string;
type ProcedureName = { [G in Group]: `${G}.${keyof Contract[G] & string}` }[Group];

const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.cjs');

/** Runs the built command line; answers what it printed as JSON. Throws its error with code and details. */
export function runCommandLine(words: readonly string[], env: Record<string, string> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, ...env };
    execFile(process.execPath, [cli, ...words], { env: environment }, (error, stdout, stderr) => {
      if (!error) return resolve(JSON.parse(stdout));
      reject(new CommandLineError(stderr));
    });
  });
}

export class CommandLineError extends Error {
  readonly printed: PrintedError | null;

  constructor(stderr: string) {
    super(`the command line said: ${stderr}`);
    this.printed = stderr.startsWith('{') ? JSON.parse(stderr) : null;
  }
}

/** Calls a procedure on a chart that no window has open. */
export async function callOnChart<Result>(
  chart: string,
  person: Person,
  procedure: ProcedureName,
  input: object = {},
): Promise<Result> {
  const words = ['call', procedure, JSON.stringify(input), '--chart', chart, '--user', person.login];
  return (await runCommandLine(words, { TAUTBAND_PASSWORD: person.password })) as Result;
}

/** SHA-256 of a file. */
export async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
