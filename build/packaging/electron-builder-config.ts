import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import type { ElectronRuntime } from '../set-up/electron-runtime.mjs';
import { inProject, projectFolder } from '../set-up/places.mjs';
import { setFuses } from './fuses.ts';
import { keptPackages } from './kept-packages.ts';

export type PackOptions = {
  runtime: ElectronRuntime;
  /** The built bundles. */
  buildFolder: string;
  /** Where the app is put. */
  outputFolder: string;
  /** Text with the licences of all packages. */
  licenceFile: string;
  /** Leaves the fuse on that a test driver needs; never in a release. */
  keepLastFuse: boolean;
};

/** What electron-builder makes of the project. It is given everything it needs and downloads no Electron. */
export function electronBuilderConfig(options: PackOptions): Configuration {
  const { runtime, buildFolder, outputFolder, licenceFile } = options;
  const native = `${process.platform}-${process.arch}`;
  const nodeForTestRuntime = runtime.testRuntime ? [`node-${native}/bin/node`] : [];
  return {
    appId: 'app.tautband.desktop',
    productName: 'Tautband',
    copyright: 'MIT licence',
    directories: { output: outputFolder, buildResources: inProject('build', 'packaging', 'resources') },
    publish: null,
    extraMetadata: {
      author: { name: 'Tautband maintainers', email: 'maintainers@tautband.invalid' },
      homepage: 'https://tautband.invalid',
    },
    electronVersion: runtime.version,
    electronDist: dirname(runtime.executable),
    // No page shows words of Chromium's own in another language.
    electronLanguages: ['en-US', 'en'],
    // Packages were installed from the lockfile, native ones with their binaries: nothing is to be rebuilt, and
    // false says that the list of files below is all there is.
    beforeBuild: async () => false,
    afterExtract: async (context) => makePlainElectron(context, runtime),
    afterPack: (context) =>
      setFuses(executableOf(context), {
        testRuntime: runtime.testRuntime,
        keepLastFuse: options.keepLastFuse,
      }),
    asar: { smartUnpack: false },
    // The store runs in a process of its own, which on the test runtime is no Electron and reads no archive.
    asarUnpack: ['**/main/{store,backup-worker,audit-worker}.cjs', '**/main/chunks/**', 'node_modules/**'],
    files: [
      'package.json',
      {
        from: relative(projectFolder, buildFolder),
        to: 'out',
        filter: ['**/*', '!**/*.map', '!main/cli.cjs', '!sources.sha256'],
      },
      {
        from: 'node_modules',
        to: 'node_modules',
        filter: [...keptPackages().map((name) => `${name}/**`), ...nodeForTestRuntime, ...leftOut(native)],
      },
    ],
    extraResources: [
      { from: inProject('LICENSE'), to: 'LICENSE.txt' },
      { from: licenceFile, to: 'THIRD-PARTY-LICENCES.txt' },
    ],
    win: {
      target: ['nsis'],
      extraFiles: [{ from: launcher('tautband.cmd'), to: 'bin/tautband.cmd' }],
    },
    nsis: {
      // For all users, in a folder that only administrators may write: the store lies beside the archive.
      oneClick: false,
      perMachine: true,
      // Charts outlive the program.
      deleteAppDataOnUninstall: false,
    },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.medical',
      hardenedRuntime: true,
      extraResources: [{ from: launcher('tautband-macos'), to: 'bin/tautband' }],
    },
    linux: {
      target: ['AppImage', 'deb'],
      category: 'MedicalSoftware',
      // `tautband` is the command line; see launchers/.
      executableName: 'tautband-app',
      extraFiles: [{ from: launcher('tautband-linux'), to: 'bin/tautband' }],
    },
    deb: { fpm: [`${launcher('tautband-debian')}=/usr/bin/tautband`] },
  };
}

const launcher = (name: string) => inProject('build', 'packaging', 'launchers', name);

/** What the packages carry beside what is loaded: sources, other platforms, other fonts. */
function leftOut(native: string): string[] {
  return [
    '!**/*.{map,ts,mts,cts,md}',
    '!better-sqlite3/{deps,src}/**',
    `!better-sqlite3/prebuilds/!(${native}.node)`,
    '!pdfkit/{.yarn/**,js/*.{browser,standalone,old}*}',
    '!dejavu-fonts-ttf/*.txt',
    '!dejavu-fonts-ttf/ttf/!(DejaVuSans.ttf|DejaVuSans-Bold.ttf)',
    '!@expo-google-fonts/ibm-plex-sans/{1,2,3,7}*/**',
    '!@expo-google-fonts/ibm-plex-sans/*_Italic/**',
    '!@expo-google-fonts/ibm-plex-sans/font-family.png',
  ];
}

/**
 * An unpacked Electron brings a first page of its own; the test runtime a link to this project and another
 * name for its executable.
 */
function makePlainElectron({ appOutDir, packager }: AfterPackContext, runtime: ElectronRuntime): void {
  if (runtime.testRuntime) {
    renameSync(join(appOutDir, basename(runtime.executable)), join(appOutDir, 'electron'));
  }
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of ['default_app.asar', 'app', 'tautband-integrity']) {
    rmSync(join(resources, name), { recursive: true, force: true });
  }
}

/** The packaged executable that holds the fuses. */
function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : 'tautband-app');
}
