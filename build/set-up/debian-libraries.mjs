import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetUpError, whileSaying } from './messages.mjs';
import { run, whatItSaid } from './processes.mjs';

/** Programs that the tests and the demo call: a display in memory, and a watcher of system calls. */
const programs = { Xvfb: 'xvfb', strace: 'strace' };

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libsecret-1-0',
];

/** Packages that Debian 13 and Ubuntu 24.04 renamed when 32-bit time ended. */
const renamed = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libcups2']);

/**
 * Makes sure that Electron finds its shared libraries and the tests their programs: installs them with apt
 * as root, else says which line to run.
 * @param {string} electron path of the executable
 */
export async function ensureLibraries(electron) {
  const missingPrograms = Object.keys(programs).filter((program) => !isOnPath(program));
  const missingLibraries = await findMissingLibraries(electron);
  if (missingPrograms.length === 0 && missingLibraries.length === 0) return;
  const missing = [...missingPrograms, ...missingLibraries].join(', ');
  if (!isOnPath('apt-get')) {
    throw new SetUpError(
      `These are missing and apt is not there to install them: ${missing}; install them with the package manager of this system and run the command again.`,
    );
  }
  const packages = [
    ...missingPrograms.map((program) => programs[program]),
    ...(missingLibraries.length > 0 ? libraries.map(nameOnThisRelease) : []),
  ];
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (process.getuid?.() !== 0) {
    throw new SetUpError(
      `Missing on this system: ${missing}. Run this once, then the command again: sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    );
  }
  await whileSaying(`Installing ${packages.join(' ')} with apt`, async () => {
    await apt(['update']);
    await apt(install);
  });
  const stillMissing = await findMissingLibraries(electron);
  if (stillMissing.length > 0) {
    throw new SetUpError(
      `Electron still lacks ${stillMissing.join(', ')}; find the packages that hold them (apt-file search) and install them.`,
    );
  }
}

async function apt(args) {
  const { code, output } = await run('apt-get', ['--quiet', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) {
    throw new SetUpError(
      `apt-get ${args.join(' ')} failed; run it by hand to see why, then run the command again. It said: ${whatItSaid(output)}`,
    );
  }
}

async function findMissingLibraries(electron) {
  const { output } = await run('ldd', [electron]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function isOnPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

function nameOnThisRelease(name) {
  return renamed.has(name) && hasRenamedPackages() ? `${name}t64` : name;
}

function hasRenamedPackages() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const value = (key) => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(release)?.[1] ?? '';
  const version = Number.parseFloat(value('VERSION_ID'));
  // Testing and unstable name no version; they have been past the change since 2024.
  if (value('ID') === 'debian') return Number.isNaN(version) || version >= 13;
  return value('ID') === 'ubuntu' ? version >= 24.04 : value('ID_LIKE').includes('ubuntu');
}
