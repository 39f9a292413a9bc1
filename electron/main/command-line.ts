import { join } from 'node:path';
import { app } from 'electron';

/** What the launcher of the packaged app puts before the words of a command. */
const commandLineSwitch = '--command-line';

/**
 * The words of a command, or undefined where a window is asked for. They follow `--`, so that Chromium takes
 * none of them for a switch of its own.
 */
export function commandLineWords(argv: readonly string[]): string[] | undefined {
  const at = argv.indexOf(commandLineSwitch);
  if (at === -1) return undefined;
  const [first, ...rest] = argv.slice(at + 1);
  return first === undefined || first === '--' ? rest : [first, ...rest];
}

/** Chromium's own files of a command must not meet those of a window that is open meanwhile. */
export function keepApartFromWindows(): void {
  app.setPath('userData', join(app.getPath('userData'), 'command-line'));
}
