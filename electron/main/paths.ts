import { join } from 'node:path';
import { app } from 'electron';
import { isTestRuntime } from './runtime.ts';

/**
 * `--user-data-dir` gives an application its own folder, chart and lock. Must run before anything asks for the
 * folder.
 */
export function applyUserDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
  // What is charted on the test runtime is for throwing away: it never lies where a clinic's chart does.
  else if (isTestRuntime()) app.setPath('userData', `${app.getPath('userData')}-test-runtime`);
}

/** Where the files of this clinic lie, below the user data folder of the operating system. */
export function chartPaths(): {
  chartFile: string;
  demoChartFile: string;
  backupFolder: string;
  logFile: string;
} {
  const userData = app.getPath('userData');
  return {
    chartFile: join(userData, 'charts', 'clinic.tautband'),
    demoChartFile: join(userData, 'demo', 'demo-clinic.tautband'),
    backupFolder: join(userData, 'backups'),
    logFile: join(userData, 'logs', 'store.log'),
  };
}

/** Where this PC remembers the colours of the screens; it holds nothing else. */
export function colourSchemeFile(): string {
  return join(app.getPath('userData'), 'colour-scheme.json');
}

/**
 * A file of the application that another program than Electron reads, or that must be a file of its own. A
 * packaged app keeps those beside its archive.
 */
export function unpackedFile(...parts: string[]): string {
  return join(app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked'), ...parts);
}

/** A file of the built application, such as `main/store.cjs`. */
export function builtFile(...parts: string[]): string {
  return join(app.getAppPath(), 'out', ...parts);
}
