#!/usr/bin/env node
// npm start: sets up, builds and opens the app; without a display, plays the demo instead.
import { buildApp } from './build-app.mjs';
import { playDemo } from './demo.mjs';
import { hasDisplay } from './display.mjs';
import { runCommand, say } from './set-up/messages.mjs';
import { inSetUp } from './set-up/places.mjs';
import { runInForeground } from './set-up/processes.mjs';
import { setUp } from './set-up.mjs';

await runCommand(async () => {
  const { node, electron } = await setUp();
  await buildApp(node);
  if (!hasDisplay()) {
    say('There is no display here, so the demo is played instead; it leaves its pictures in demo/.');
    return playDemo({ node, electron });
  }
  const args = [
    ...electron.args,
    // What is charted on the test runtime is for throwing away, and must not lie where a clinic's chart does.
    ...(electron.testRuntime ? [`--user-data-dir=${inSetUp('test-runtime-data')}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...process.argv.slice(2),
  ];
  return runInForeground(electron.executable, args);
});
