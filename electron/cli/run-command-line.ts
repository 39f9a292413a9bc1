import type { Writable } from 'node:stream';
import { ORPCError } from '@orpc/client';
import type { StoreTransport } from '../../shared/contract/store-link.ts';
import { parseCommand } from './arguments.ts';
import { type PrintedError, UsageError } from './cli-error.ts';
import { runCommand } from './commands.ts';
import { helpText } from './help.ts';
import { sentenceFor } from './sentence.ts';
import { connectToStore } from './store-connection.ts';

function printable(thrown: unknown): PrintedError {
  if (thrown instanceof UsageError) return { code: thrown.code, message: thrown.message, details: {} };
  if (thrown instanceof ORPCError) {
    return { code: thrown.code, message: sentenceFor(thrown.code, thrown.data), details: thrown.data ?? {} };
  }
  return { code: 'UNEXPECTED', message: sentenceFor('UNEXPECTED', {}), details: {} };
}

function isSound(verification: unknown): boolean {
  return (
    typeof verification === 'object' &&
    verification !== null &&
    'ok' in verification &&
    verification.ok === true
  );
}

/** Resolves once the text has left this process, or nobody reads any more, as with `head`. */
function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${text}\n`, (error) => {
      const failure: NodeJS.ErrnoException | null | undefined = error;
      if (failure && failure.code !== 'EPIPE') reject(failure);
      else resolve();
    });
  });
}

/**
 * Carries out one command and prints its answer on stdout, or its failure on stderr.
 * @param startProcess starts a store, as the program that we run in does
 * @returns the exit code
 */
export async function runCommandLine(
  words: readonly string[],
  startProcess: () => StoreTransport,
): Promise<number> {
  // The failed write itself is told to `print`.
  process.stdout.on('error', () => undefined);
  try {
    const command = parseCommand(words);
    if (command.kind === 'help') {
      await print(process.stdout, helpText);
      return 0;
    }
    const secrets = {
      password: process.env.TAUTBAND_PASSWORD ?? null,
      recoveryCode: process.env.TAUTBAND_RECOVERY_CODE ?? null,
    };
    const result = await runCommand(command, secrets, (options) => connectToStore(startProcess(), options));
    await print(
      process.stdout,
      command.kind === 'procedures' ? lineByLine(result) : JSON.stringify(result, null, 2),
    );
    // A record that was tampered with is an answer, but no good one: scripts see it by the exit code.
    return command.kind === 'auditVerify' && !isSound(result) ? 1 : 0;
  } catch (error) {
    await print(process.stderr, JSON.stringify(printable(error)));
    return 1;
  }
}

/**
 * A JSON list with a line for each of its items: indented, the schemas of all procedures are more than a megabyte, which
 * is as much as many a program takes from another.
 */
function lineByLine(result: unknown): string {
  return Array.isArray(result)
    ? `[\n${result.map((one) => JSON.stringify(one)).join(',\n')}\n]`
    : JSON.stringify(result);
}
