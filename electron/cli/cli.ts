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
    return 0;
  } catch (error) {
    process.stderr.write(`${JSON.stringify(printable(error))}\n`);
    return 1;
  }
}

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
