import { join } from 'node:path';
import { app } from 'electron';

/**
 * `--user-data-dir` gives an application its own folder, chart and lock: for tests, and for the test runtime,
 * whose data is thrown away. Must run before anything asks for the folder.
 */
export function applyUserDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', folder);
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

/** A file of the built application, such as `main/store.cjs`. */
export function builtFile(...parts: string[]): string {
  return join(app.getAppPath(), 'out', ...parts);
}
