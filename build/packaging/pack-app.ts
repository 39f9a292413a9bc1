import { parseArgs } from 'node:util';
import { archFromString, build, Platform } from 'electron-builder';
import { buildApp, buildForRelease } from '../build-app.mjs';
import type { ElectronRuntime } from '../set-up/electron-runtime.mjs';
import { runCommand, SetUpError, say } from '../set-up/messages.mjs';
import { inProject, inSetUp, projectFolder } from '../set-up/places.mjs';
import { electronBuilderConfig } from './electron-builder-config.ts';
import { writeLicences } from './licences.ts';

/** Started by build/pack.mjs, on the Node and with the Electron that set-up found. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      release: { type: 'boolean', default: false },
      /** Leaves the last fuse for whoever tests the app. */
      'keep-last-fuse': { type: 'boolean', default: false },
      output: { type: 'string', default: inProject('dist') },
    },
  });
  const { release, output } = values;
  const keepLastFuse = values['keep-last-fuse'];
  const runtime: ElectronRuntime = JSON.parse(process.env.TAUTBAND_LAUNCH ?? 'null');
  if (release && runtime.testRuntime) {
    throw new SetUpError(
      'A release is made of the Electron of the lockfile, which cannot be downloaded here; the test runtime is part of no release. Run this where github.com answers.',
    );
  }
  if (release && keepLastFuse) throw new SetUpError('A release has all its fuses set.');

  if (!release) await buildApp(process.execPath);
  const buildFolder = release ? await buildForRelease(process.execPath) : inProject('out');
  const licenceFile = inSetUp('third-party-licences.txt');
  await writeLicences(licenceFile);
  say('Packing the app …');
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget(release ? null : 'dir', archFromString(process.arch)),
    publish: 'never',
    config: electronBuilderConfig({
      runtime,
      buildFolder,
      outputFolder: output,
      licenceFile,
      keepLastFuse,
    }),
  });
  return 0;
});
