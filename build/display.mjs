import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetUpError } from './set-up/messages.mjs';

/** True where a window can be shown: any macOS or Windows session, and a Linux one with X11 or Wayland. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs the work with a display in memory of its own, which ends with it. Elsewhere than on Linux there is
 * always a display, and the work runs on that.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work is given the environment for its programs
 * @returns {Promise<T>}
 */
export async function withDisplayInMemory(work) {
  if (process.platform !== 'linux') return work(process.env);
  // Xvfb finds a free number itself and writes it to file 3 once it takes clients.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const end = () => xvfb.kill();
  process.on('exit', end);
  try {
    const display = await displayNumber(xvfb);
    const { WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${display}` });
  } finally {
    process.off('exit', end);
    const ended = xvfb.exitCode === null && xvfb.signalCode === null ? once(xvfb, 'exit') : undefined;
    end();
    await ended;
  }
}

async function displayNumber(xvfb) {
  const failed = new SetUpError(
    'The display in memory (Xvfb) did not start; run Xvfb :99 by hand to see why.',
  );
  const number = await Promise.race([
    once(xvfb.stdio[3], 'data').then(([data]) => String(data).trim()),
    once(xvfb, 'exit').then(() => ''),
    once(xvfb, 'error').then(() => ''),
  ]);
  if (!/^\d+$/.test(number)) throw failed;
  return number;
}
