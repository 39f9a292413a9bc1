#!/usr/bin/env node
// npm run demo: plays one visit in the real app, in memory where there is no display, and leaves demo/.
import { pathToFileURL } from 'node:url';
import { buildApp } from './build-app.mjs';
import { hasDisplay, withDisplayInMemory } from './display.mjs';
import { launchEnvironment } from './launch-environment.mjs';
import { runCommand } from './set-up/messages.mjs';
import { inProject, projectFolder } from './set-up/places.mjs';
import { runInForeground } from './set-up/processes.mjs';
import { setUp } from './set-up.mjs';

/**
 * @param {Awaited<ReturnType<typeof setUp>>} ready
 * @param {string[]} [args] for the demo itself
 * @returns {Promise<number>} exit code
 */
export function playDemo({ node, electron }, args = []) {
  const play = (env) =>
    runInForeground(node, [inProject('tests', 'electron', 'demo', 'play-demo.ts'), ...args], {
      cwd: projectFolder,
      env: { ...env, ...launchEnvironment(electron) },
    });
  return hasDisplay() ? play(process.env) : withDisplayInMemory(play);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const ready = await setUp();
    await buildApp(ready.node);
    return playDemo(ready, process.argv.slice(2));
  });
}
