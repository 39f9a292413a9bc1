#!/usr/bin/env node
// npm run pack: the unpacked app for this machine. `npm run pack -- --release`: the installers for clinics.
import { launchEnvironment } from './launch-environment.mjs';
import { runCommand } from './set-up/messages.mjs';
import { inProject, projectFolder } from './set-up/places.mjs';
import { runInForeground } from './set-up/processes.mjs';
import { setUp } from './set-up.mjs';

await runCommand(async () => {
  const { node, electron } = await setUp();
  return runInForeground(node, [inProject('build', 'packaging', 'pack-app.ts'), ...process.argv.slice(2)], {
    cwd: projectFolder,
    env: { ...process.env, ...launchEnvironment(electron) },
  });
});
