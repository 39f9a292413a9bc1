#!/usr/bin/env node
// npm run bench: measures the app against yardsticks in the same run. Fails on no time.
import { buildApp } from './build-app.mjs';
import { withDisplayInMemory } from './display.mjs';
import { launchEnvironment } from './launch-environment.mjs';
import { runCommand } from './set-up/messages.mjs';
import { inProject, projectFolder } from './set-up/places.mjs';
import { runInForeground } from './set-up/processes.mjs';
import { setUp } from './set-up.mjs';

await runCommand(async () => {
  const { node, electron } = await setUp();
  await buildApp(node);
  return withDisplayInMemory((env) =>
    runInForeground(node, [inProject('tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], {
      cwd: projectFolder,
      env: { ...env, ...launchEnvironment(electron) },
    }),
  );
});
