#!/usr/bin/env node
// npm test: sets up and runs every check. `npm test -- static`, `-- vitest …` and `-- electron …` run a part.
import { buildApp } from './build-app.mjs';
import { runStaticChecks } from './checks/static-checks.mjs';
import { sum } from './checks/tally.mjs';
import { runElectronTests, runVitest } from './checks/test-runners.mjs';
import { runCommand, SetUpError } from './set-up/messages.mjs';
import { setUp } from './set-up.mjs';

const [part = 'all', ...rest] = process.argv.slice(2);
const parts = ['all', 'static', 'vitest', 'electron'];
const report = (sentence) => process.stdout.write(`${sentence}\n`);

await runCommand(async () => {
  if (!parts.includes(part))
    throw new SetUpError(`There is no part named ${part}: use one of ${parts.join(', ')}.`);
  const wants = (name) => part === 'all' || part === name;
  const ready = await setUp();
  const tallies = [];
  if (wants('static')) {
    report('Format, lint, layers, types and unused code');
    tallies.push(await runStaticChecks(ready.node, report));
  }
  // Store tests start the built store and command line as well.
  if (part !== 'static') tallies.push(await buildAsCheck(ready.node));
  if (wants('vitest')) tallies.push(await runVitest(ready.node, rest));
  if (wants('electron')) tallies.push(await runElectronTests(ready, rest));
  const { passed, failed, skipped, failures } = sum(tallies);
  for (const failure of failures) report(`\nFAILED ${failure}`);
  report(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

/** A build that fails is one failed check: the runners after it still say what they can. */
async function buildAsCheck(node) {
  try {
    await buildApp(node);
    report('  passed  build');
    return { passed: 1, failed: 0, skipped: 0, failures: [] };
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    report(`  FAILED  build\n${error.message}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [`build\n${error.message}`] };
  }
}
