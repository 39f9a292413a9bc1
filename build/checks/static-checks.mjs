import { inProject, projectFolder } from '../set-up/places.mjs';
import { run } from '../set-up/processes.mjs';

const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const layerRules = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
const compiler = inProject('node_modules', 'typescript', 'bin', 'tsc');
const knip = inProject('node_modules', 'knip', 'bin', 'knip.js');

/** Everything that is checked without running the app: name, and the arguments for Node 24. */
const checks = [
  { name: 'format', args: [biome, 'format', '--colors=off'] },
  { name: 'lint', args: [biome, 'lint', '--error-on-warnings', '--colors=off'] },
  { name: 'layers', args: [biome, 'lint', ...layerRules, '--colors=off'] },
  ...['shared', 'db', 'electron', 'renderer', 'tests', 'build'].map((folder) => ({
    name: `types of ${folder}/`,
    args: [compiler, '--project', inProject(folder), '--pretty', 'false'],
  })),
  { name: 'unused code', args: [knip, '--no-progress'] },
];

/**
 * Runs the static checks, two at a time, each counting as one test.
 * @param {string} node path of Node 24
 * @param {(sentence: string) => void} report
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runStaticChecks(node, report) {
  const waiting = [...checks];
  /** @type {import('./tally.mjs').Tally} */
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await run(node, check.args, {
        cwd: projectFolder,
        env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (code === 0) {
        tally.passed += 1;
        report(`  passed  ${check.name} (${seconds} s)`);
      } else {
        tally.failed += 1;
        tally.failures.push(`${check.name}\n${output.trim()}`);
        report(`  FAILED  ${check.name} (${seconds} s)\n${output.trim()}`);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}
