import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError, say, whileSaying } from './messages.mjs';
import { inProject, inSetUp, setUpFolder } from './places.mjs';
import { run, whatItSaid } from './processes.mjs';
import { ensureTestRuntime, hasTestRuntime } from './test-runtime.mjs';

/** @typedef {{ executable: string, args: string[], testRuntime: boolean, version: string }} ElectronRuntime how to launch the app */

const electronFolder = inProject('node_modules', 'electron');
const unavailableFile = inSetUp('electron-unavailable');
const longestDownloadMs = 15 * 60_000;

/**
 * The Electron that runs the app: the one of the lockfile where it can be downloaded, else the test runtime.
 * A download that failed is remembered, so that it is not tried at every start.
 * @param {string} node path of Node 24
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron(node) {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'));
  const installed = installedElectron(version);
  if (installed) return installed;
  if (isRemembered(version) && hasTestRuntime()) return ensureTestRuntime();
  const { code, output } = await whileSaying(`Downloading Electron ${version} (about 120 MB)`, () =>
    run(node, [join(electronFolder, 'install.js')], { timeoutMs: longestDownloadMs }),
  );
  const downloaded = code === 0 ? installedElectron(version) : undefined;
  if (downloaded) return downloaded;
  if (!hasTestRuntime()) {
    throw new SetUpError(
      `Electron ${version} could not be downloaded; check that this network reaches github.com (or set ELECTRON_MIRROR) and run the command again. It said: ${whatItSaid(output)}`,
    );
  }
  mkdirSync(setUpFolder, { recursive: true });
  writeFileSync(unavailableFile, version);
  say(
    `Electron ${version} cannot be downloaded here, so the test runtime is used: for development and tests, never for real patients. Delete .set-up/electron-unavailable to try again.`,
  );
  return ensureTestRuntime();
}

function isRemembered(version) {
  return existsSync(unavailableFile) && readFileSync(unavailableFile, 'utf8') === version;
}

/** Where Electron's own install script puts it, or undefined when it is not there whole. */
function installedElectron(version) {
  const versionFile = join(electronFolder, 'dist', 'version');
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(versionFile) || !existsSync(pathFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const executable = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable)
    ? { executable, args: [inProject()], testRuntime: false, version }
    : undefined;
}
