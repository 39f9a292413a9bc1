import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './cli-error.ts';

export type CliCommand =
  | { kind: 'help' }
  | { kind: 'procedures' }
  | { kind: 'call'; procedure: string; input: string | null; chart: string; user: string | null }
  | { kind: 'demo'; chart: string; seed?: number; today?: string; patients?: number; visits?: number }
  | { kind: 'auditVerify'; chart: string; user: string | null }
  | { kind: 'backup'; chart: string; user: string | null; folder: string | null }
  | { kind: 'restore'; backupFile: string | null; chart: string | null; toFile: string; user: string | null };

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} takes a whole number`);
  return Number(text);
}

function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`${what} is missing`);
  return value;
}

/** Reads the words of the command line. Throws UsageError with one sentence that says what is wrong. */
export function parseCommand(words: readonly string[]): CliCommand {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(words);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unknown option', { cause: error });
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  const user = values.user ?? null;
  const chart = () => resolve(required(values.chart, '--chart FILE'));
  const atMost = (limit: number) => {
    if (rest.length > limit) throw new UsageError(`too many words after ${command}`);
  };

  if (values.help || command === undefined || command === 'help') return { kind: 'help' };
  switch (command) {
    case 'procedures':
      atMost(0);
      return { kind: 'procedures' };
    case 'call':
      atMost(2);
      return {
        kind: 'call',
        procedure: required(rest[0], 'the name of the procedure'),
        input: rest[1] ?? null,
        chart: chart(),
        user,
      };
    case 'demo': {
      atMost(1);
      const seed = wholeNumber('seed', values.seed);
      const patients = wholeNumber('patients', values.patients);
      const visits = wholeNumber('visits', values.visits);
      return {
        kind: 'demo',
        chart: resolve(required(rest[0], 'the file to make')),
        ...(seed === undefined ? {} : { seed }),
        ...(patients === undefined ? {} : { patients }),
        ...(visits === undefined ? {} : { visits }),
        ...(values.today === undefined ? {} : { today: values.today }),
      };
    }
    case 'audit':
      atMost(1);
      if (rest[0] !== 'verify') throw new UsageError('the audit knows one word: verify');
      return { kind: 'auditVerify', chart: chart(), user };
    case 'backup':
      atMost(0);
      return { kind: 'backup', chart: chart(), user, folder: values.folder ? resolve(values.folder) : null };
    case 'restore':
      atMost(1);
      return {
        kind: 'restore',
        backupFile: rest[0] === undefined ? null : resolve(rest[0]),
        chart: values.chart === undefined ? null : resolve(values.chart),
        toFile: resolve(required(values.to, '--to NEWFILE')),
        user,
      };
    default:
      throw new UsageError(`there is no command ${command}`);
  }
}

function read(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: true,
    options: {
      chart: { type: 'string' },
      user: { type: 'string' },
      seed: { type: 'string' },
      today: { type: 'string' },
      patients: { type: 'string' },
      visits: { type: 'string' },
      folder: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
