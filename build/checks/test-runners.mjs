import { rmSync } from 'node:fs';
import { withDisplayInMemory } from '../display.mjs';
import { launchEnvironment } from '../launch-environment.mjs';
import { inProject, projectFolder } from '../set-up/places.mjs';
import { runInForeground } from '../set-up/processes.mjs';
import { tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/**
 * Runs Vitest: pure rules, the store on real files, screens in jsdom.
 * @param {string} node path of Node 24
 * @param {string[]} [args] which tests, as Vitest takes them
 */
export async function runVitest(node, args = []) {
  const resultFile = inProject('test-results', 'vitest.json');
  rmSync(resultFile, { force: true });
  const code = await runInForeground(
    node,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...args,
    ],
    { cwd: projectFolder },
  );
  return tallyOfVitest(resultFile, code);
}

/**
 * Runs Playwright against the built app in real windows.
 * @param {{ node: string, electron: import('../set-up/electron-runtime.mjs').ElectronRuntime }} ready
 * @param {string[]} [args] which tests, as Playwright takes them
 */
export async function runElectronTests({ node, electron }, args = []) {
  const resultFile = inProject('test-results', 'playwright.json');
  rmSync(resultFile, { force: true });
  const code = await withDisplayInMemory((env) =>
    runInForeground(
      node,
      [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...args],
      {
        cwd: projectFolder,
        env: { ...env, ...launchEnvironment(electron), PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile },
      },
    ),
  );
  return tallyOfPlaywright(resultFile, code);
}
