import { app } from 'electron';

/** True where another Electron than the shipped one runs: the old test runtime, never for real data. */
export function isTestRuntime(): boolean {
  return !TAUTBAND_RELEASE && process.versions.electron !== TAUTBAND_ELECTRON;
}

/** A build for clinics runs on the Electron it was made for, and on no other. */
export function isRuntimeRefused(): boolean {
  return TAUTBAND_RELEASE && process.versions.electron !== TAUTBAND_ELECTRON;
}

/** Developer tools show every value on the screen and run any script: never in a build for clinics. */
export function areDevToolsAllowed(): boolean {
  return !TAUTBAND_RELEASE && process.env.TAUTBAND_DEVTOOLS === '1';
}

/** Root can have no sandbox; asking for it beside this switch ends in a crash loop. */
export function canSandbox(): boolean {
  return !app.commandLine.hasSwitch('no-sandbox');
}
