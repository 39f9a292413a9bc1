import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and collects what it wrote. Never rejects for a failing program.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 where the program does not exist
 */
export function run(program, args, options = {}) {
  const { timeoutMs, onLine, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program in the foreground: its input, output and signals are ours.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, passOn);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs npm with the npm that started us, else the one on the path. Its chatter about the user's own
 * settings is not ours to show.
 * @param {string[]} args
 * @param {{ cwd?: string, timeoutMs?: number }} [options]
 */
export function runNpm(args, options = {}) {
  const quiet = [...args, '--loglevel=error', '--no-update-notifier'];
  const startedBy = process.env.npm_execpath;
  if (startedBy && /npm-cli\.c?js$/.test(startedBy))
    return run(process.execPath, [startedBy, ...quiet], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', quiet, { ...options, shell: windows });
}

/** What a failing program said first, for the sentence that reports it. npm and Node explain at length after. */
export function whatItSaid(output) {
  return output
    .split('\n')
    .map((line) => line.replace(/^npm error/i, '').trim())
    .filter((line) => line !== '' && !/^npm (warn|notice)/i.test(line))
    .slice(0, 3)
    .join(' / ');
}
