import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** What each fuse of the shipped Electron is set to, and why. A fuse that is new has to be decided here. */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  // The executable runs the app and is no Node for whoever finds it.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS loads any script, NODE_EXTRA_CA_CERTS trusts any authority.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // A debugger sees what the window sees. Also closes SIGUSR1.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked by Electron on Windows and macOS; Linux relies on a folder that only root may write.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // For programs that ship a snapshot of their own, which this one does not.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come through our own scheme.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The last to be set: a test driver attaches through it, so that tests of a packaged app go first. */
export const lastFuse = FuseV1Options.EnableNodeCliInspectArguments;

/** Fuses that were added to Electron after the test runtime was made; its Chromium does as if they were on. */
export const absentOnTestRuntime: readonly FuseV1Options[] = [
  FuseV1Options.GrantFileProtocolExtraPrivileges,
  FuseV1Options.WasmTrapHandlers,
];

/** The wire of a packaged executable as it is on disk: each fuse it has, and whether it is on. */
export async function readFuses(executable: string): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const wire = await getCurrentFuseWire(executable);
  const unknown = Object.keys(wire).filter((key) => key !== 'version' && !(key in fuses));
  if (unknown.length > 0) throw new Error(`this Electron has fuses nobody decided on: ${unknown.join()}`);
  const states = allFuses().flatMap((fuse) => {
    const state = wire[fuse];
    return state === undefined ? [] : [[fuse, state === FuseState.ENABLE] as const];
  });
  return Object.fromEntries(states);
}

/**
 * Sets the fuses of a packaged executable, all at once or all but the last.
 * @throws where the executable has not just the fuses that are known for its runtime
 */
export async function setFuses(
  executable: string,
  { testRuntime, keepLastFuse }: { testRuntime: boolean; keepLastFuse: boolean },
): Promise<void> {
  const present = await readFuses(executable);
  const absent = allFuses().filter((fuse) => present[fuse] === undefined);
  const expected = testRuntime ? absentOnTestRuntime : [];
  if (absent.join() !== expected.join()) {
    const names = absent.map((fuse) => FuseV1Options[fuse]).join(', ') || 'none';
    throw new Error(`this Electron lacks other fuses than expected: ${names}`);
  }
  const chosen = allFuses()
    .filter((fuse) => !absent.includes(fuse) && !(keepLastFuse && fuse === lastFuse))
    .map((fuse) => [fuse, fuses[fuse]] as const);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(chosen) });
}

/** Closes the door the tests came in by. */
export async function setLastFuse(executable: string): Promise<void> {
  await flipFuses(executable, { version: FuseVersion.V1, [lastFuse]: fuses[lastFuse] });
}

function allFuses(): FuseV1Options[] {
  return Object.keys(fuses).map(Number);
}
