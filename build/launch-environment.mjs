/**
 * How tests, demo and bench learn which Electron to launch; tests/electron/fixtures.ts reads it.
 * @param {import('./set-up/electron-runtime.mjs').ElectronRuntime} electron
 */
export function launchEnvironment(electron) {
  return { TAUTBAND_LAUNCH: JSON.stringify(electron) };
}
