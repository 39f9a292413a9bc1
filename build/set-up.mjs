#!/usr/bin/env node
// Sets up everything the other commands need. Runs on Node 20 and uses no package: nothing is installed yet.
import { pathToFileURL } from 'node:url';
import { ensureLibraries } from './set-up/debian-libraries.mjs';
import { ensureElectron } from './set-up/electron-runtime.mjs';
import { runCommand, SetUpError } from './set-up/messages.mjs';
import { findNode24 } from './set-up/node-runtime.mjs';
import { oneAtATime } from './set-up/one-at-a-time.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { checkSandboxHelper } from './set-up/sandbox-helper.mjs';

/** What the command line needs: the packages and Node 24. @returns {Promise<string>} path of Node 24 */
export async function setUpTools() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetUpError(
      `Tautband needs Node 20 or later to set itself up, this is ${process.version}: install it and run the command again.`,
    );
  }
  await oneAtATime('set-up', ensurePackages);
  return findNode24();
}

/**
 * What the app and its tests need: also Electron, and on Linux its libraries and a display in memory.
 * @returns {Promise<{ node: string, electron: import('./set-up/electron-runtime.mjs').ElectronRuntime }>}
 */
export async function setUp() {
  const node = await setUpTools();
  const electron = await oneAtATime('set-up', async () => {
    const runtime = await ensureElectron(node);
    if (process.platform === 'linux') await ensureLibraries(runtime.executable);
    return runtime;
  });
  if (process.platform === 'linux') checkSandboxHelper(electron.executable);
  return { node, electron };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => void (await setUp()));
}
