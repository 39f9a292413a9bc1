import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SetUpError, whileSaying } from './messages.mjs';
import { inProject, inSetUp, projectFolder, setUpFolder } from './places.mjs';
import { runNpm, whatItSaid } from './processes.mjs';

const stampFile = inSetUp('packages.sha256');

/** Installs the packages of the lockfile, without install scripts, when the lockfile has changed. */
export async function ensurePackages() {
  const lockText = readFileSync(inProject('package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockText).digest('hex');
  const installed = inProject('node_modules', '.package-lock.json');
  if (existsSync(installed)) {
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
    if (sameVersions(JSON.parse(lockText), JSON.parse(readFileSync(installed, 'utf8')))) {
      return remember(wanted);
    }
  }
  const { code, output } = await whileSaying('Installing the packages of the lockfile', () =>
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: projectFolder }),
  );
  if (code !== 0) {
    throw new SetUpError(
      `The packages could not be installed; check the network and run the command again. npm said: ${whatItSaid(output)}`,
    );
  }
  remember(wanted);
}

function remember(wanted) {
  mkdirSync(setUpFolder, { recursive: true });
  writeFileSync(stampFile, wanted);
}

/**
 * True when somebody has already installed exactly what the lockfile names (packages for other platforms
 * are left out by npm).
 */
function sameVersions(lock, installed) {
  return Object.entries(lock.packages).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed.packages[folder];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}
