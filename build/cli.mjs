#!/usr/bin/env node
// npm run --silent cli -- …: the command line over the same contract as the app. Its output is the command's.
import { buildApp } from './build-app.mjs';
import { runCommand } from './set-up/messages.mjs';
import { inProject } from './set-up/places.mjs';
import { runInForeground } from './set-up/processes.mjs';
import { setUpTools } from './set-up.mjs';

await runCommand(async () => {
  const node = await setUpTools();
  await buildApp(node);
  return runInForeground(node, [inProject('out', 'main', 'cli.cjs'), ...process.argv.slice(2)]);
});
