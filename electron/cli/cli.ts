import { ORPCError } from '@orpc/client';
import { parseCommand } from './arguments.ts';
import { type PrintedError, UsageError } from './cli-error.ts';
import { runCommand } from './commands.ts';
import { helpText } from './help.ts';
import { sentenceFor } from './sentence.ts';

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

async function main(): Promise<number> {
  try {
    const command = parseCommand(process.argv.slice(2));
    if (command.kind === 'help') {
      process.stdout.write(`${helpText}\n`);
      return 0;
    }
    const result = await runCommand(command, {
      password: process.env.TAUTBAND_PASSWORD ?? null,
      recoveryCode: process.env.TAUTBAND_RECOVERY_CODE ?? null,
    });
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    // A record that was tampered with is an answer, but no good one: scripts see it by the exit code.
    return command.kind === 'auditVerify' && !isSound(result) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${JSON.stringify(printable(error))}\n`);
    return 1;
  }
}

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
