import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError, say } from './set-up/messages.mjs';
import { oneAtATime } from './set-up/one-at-a-time.mjs';
import { inProject, inSetUp, projectFolder } from './set-up/places.mjs';
import { run } from './set-up/processes.mjs';

const sources = ['shared', 'db', 'electron', 'renderer'];
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const outFolder = inProject('out');
const stampFile = join(outFolder, 'sources.sha256');

/**
 * Builds the app into out/ when a source has changed since the last build. A build that fails leaves the
 * last good one where it is.
 * @param {string} node path of Node 24
 */
export function buildApp(node) {
  return oneAtATime('build', async () => {
    const stamp = stampOfSources();
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
    say('Building the app …');
    const building = inSetUp('building');
    await bundleInto(building, node, { TAUTBAND_RELEASE: '0' });
    writeFileSync(join(building, 'sources.sha256'), stamp);
    // An app that runs from out/ meanwhile misses its files for an instant only.
    const last = inSetUp('last-build');
    rmSync(last, { recursive: true, force: true });
    if (existsSync(outFolder)) renameSync(outFolder, last);
    renameSync(building, outFolder);
    rmSync(last, { recursive: true, force: true });
  });
}

/**
 * Builds the app for clinics: no overrides, no developer tools, no other Electron than the shipped one.
 * @param {string} node path of Node 24
 * @returns {Promise<string>} the folder it is in, always built anew
 */
export function buildForRelease(node) {
  return oneAtATime('build', async () => {
    say('Building the app for release …');
    const folder = inSetUp('release-build');
    await bundleInto(folder, node, { TAUTBAND_RELEASE: '1' });
    return folder;
  });
}

async function bundleInto(folder, node, facts) {
  rmSync(folder, { recursive: true, force: true });
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [electronVite, 'build', '--outDir', folder, '--logLevel', 'warn'];
  const { code, output } = await run(node, args, {
    cwd: projectFolder,
    env: { ...process.env, ...facts, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  if (code !== 0)
    throw new SetUpError(`The app could not be built; mend what the build says:\n${output.trim()}`);
}

/** Names, sizes and times of all sources: reading every file would take longer than it is worth. */
function stampOfSources() {
  const hash = createHash('sha256');
  for (const file of [...sources.flatMap(filesBelow), ...settings]) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  const entries = readdirSync(inProject(folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(projectFolder.length + 1))
    .sort();
}
