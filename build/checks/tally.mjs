import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Counts what Vitest wrote with its JSON reporter. A file that could not even be loaded holds no test that
 * failed, and counts as one.
 * @returns {Tally}
 */
export function tallyOfVitest(resultFile, exitCode) {
  const result = readResult(resultFile);
  const brokenFiles = (result?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return withExitCode(exitCode, {
    passed: result?.numPassedTests ?? 0,
    failed: (result?.numFailedTests ?? 0) + brokenFiles,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  });
}

/** Counts what Playwright wrote with its JSON reporter. @returns {Tally} */
export function tallyOfPlaywright(resultFile, exitCode) {
  const result = readResult(resultFile);
  return withExitCode(exitCode, {
    passed: result?.stats.expected ?? 0,
    failed: (result?.stats.unexpected ?? 0) + (result?.stats.flaky ?? 0) + (result?.errors.length ?? 0),
    skipped: result?.stats.skipped ?? 0,
  });
}

function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A runner that failed without naming a test has failed all the same. */
function withExitCode(exitCode, tally) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
