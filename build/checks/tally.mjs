import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from '../set-up/places.mjs';

/**
 * What a runner did. `failures` names each thing that failed with the first lines of why, because the whole
 * output is long and the end of it is what is kept.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((total, { passed, failed, skipped, failures }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
    failures: [...total.failures, ...failures],
  }));
}

/**
 * Counts what Vitest wrote with its JSON reporter. A file that could not even be loaded holds no test that
 * failed, and counts as one.
 * @returns {Tally}
 */
export function tallyOfVitest(resultFile, exitCode) {
  const result = readResult(resultFile);
  const failures = (result?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      return failed.length === 0
        ? [nameOf(name, 'the file itself', message)]
        : failed.map((test) => nameOf(name, test.fullName, test.failureMessages.join('\n')));
    });
  return withExitCode('Vitest', exitCode, {
    passed: result?.numPassedTests ?? 0,
    failed: failures.length,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
    failures,
  });
}

/** Counts what Playwright wrote with its JSON reporter. A test that needed a second try has failed. @returns {Tally} */
export function tallyOfPlaywright(resultFile, exitCode) {
  const result = readResult(resultFile);
  const specs = (result?.suites ?? []).flatMap(specsWithin);
  const failures = [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) =>
          nameOf(
            file,
            title,
            results.flatMap(({ errors }) => errors.map((error) => error.message)).join('\n'),
          ),
        ),
    ),
    ...(result?.errors ?? []).map(({ message }) => nameOf('Playwright', 'outside a test', message)),
  ];
  return withExitCode('Playwright', exitCode, {
    passed: result?.stats.expected ?? 0,
    failed: failures.length,
    skipped: result?.stats.skipped ?? 0,
    failures,
  });
}

function specsWithin(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsWithin)];
}

const linesOfWhy = 12;

function nameOf(file, title, why = '') {
  const shortened = why.split('\n').slice(0, linesOfWhy).join('\n    ');
  return `${file.startsWith('/') ? relative(projectFolder, file) : file} › ${title}\n    ${shortened}`;
}

function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A runner that failed without naming a test has failed all the same. */
function withExitCode(runner, exitCode, tally) {
  if (exitCode === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1, failures: [`${runner} ended with exit code ${exitCode} and named no test`] };
}
