import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export type TestChild = {
  process: ChildProcess;
  /** Lines of its standard output so far. */
  lines: string[];
  /** Resolves once a line was printed; rejects when the child ends before. */
  printed(line: string): Promise<void>;
  /** SIGKILL, and waits until the system has let go of the process. */
  kill(): Promise<void>;
};

/** Runs one of the scripts in `children/` in a real process of its own. */
export const startChild = (script: URL, ...parameters: string[]): TestChild => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', fileURLToPath(script), ...parameters],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    process: child,
    lines,
    printed: (line) =>
      new Promise((resolve, reject) => {
        if (lines.includes(line)) resolve();
        output.on('line', (found) => {
          if (found === line) resolve();
        });
        child.once('exit', (code, signal) =>
          reject(new Error(`child ended with ${code ?? signal}: ${errors}`)),
        );
      }),
    kill,
  };
};
