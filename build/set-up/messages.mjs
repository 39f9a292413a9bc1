/** A failure a person can act on: one sentence that says what to do. */
export class SetUpError extends Error {}

/** Progress goes to stderr, so that the output of a command line stays clean. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Says what is being done, and every ten seconds that it still is.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileSaying(what, work) {
  say(`${what} …`);
  const started = Date.now();
  const timer = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a command of build/ and turns a SetUpError into its sentence and exit code 1.
 * @param {() => Promise<number | void>} command answers the exit code
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
