import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { builtFile } from '../../support/store-process.ts';

export type CommandLineRun = {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** What was printed on stdout, where it is JSON. */
  answer: unknown;
  /** What was printed on stderr, where it is one line of JSON. */
  failure: { code: string; message: string; details: Record<string, unknown> } | null;
};

export type Secrets = { password?: string; recoveryCode?: string };

/** Runs the built command line in a process of its own. */
export async function runCommandLine(
  words: readonly string[],
  secrets: Secrets = {},
  input?: string,
  file = builtFile('cli.cjs'),
): Promise<CommandLineRun> {
  const child = spawn(process.execPath, [file, ...words], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...(secrets.password === undefined ? {} : { TAUTBAND_PASSWORD: secrets.password }),
      ...(secrets.recoveryCode === undefined ? {} : { TAUTBAND_RECOVERY_CODE: secrets.recoveryCode }),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input ?? '');
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return {
    exitCode,
    stdout,
    stderr,
    answer: parsed(stdout),
    failure: parsed(stderr) as CommandLineRun['failure'],
  };
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}
