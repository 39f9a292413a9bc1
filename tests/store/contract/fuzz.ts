import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { errorDetails } from '../../../shared/contract/errors.ts';
import type { Practice } from '../../support/practice.ts';
import { callProcedure, type Procedure, type ProcedureName, procedureOf } from '../../support/procedures.ts';
import { outcomeOf, type StoreClient } from '../../support/store-client.ts';
import { hostileInputs } from './hostile-input.ts';
import { validCallOf } from './valid-calls.ts';

export const casesPerProcedure = Number(process.env.TAUTBAND_FUZZ_CASES ?? 2000);
const samplesPerProcedure = 6;
/**
 * Work of this thread, not time on the clock: other programs on a busy PC are not this test's business, and
 * a password is tried on another thread.
 */
const longestReplyMilliseconds = 1000;

export type FuzzOptions = {
  /** At which window; where somebody who may call it is logged in unless it is given. */
  window?: string;
  /** Inputs that are not safe to carry out on this PC; others are made in their place. */
  forbidden?: (input: unknown) => boolean;
  /** Inputs that are dear to carry out often; they are replaced after so many. */
  rationed?: { is: (input: unknown) => boolean; upTo: number };
  /** What is put back after a call that was carried out, for instance a window that it locked. */
  afterwards?: () => Promise<unknown>;
};

/** Sends so many inputs to a procedure and judges each answer. */
export async function fuzz(
  practice: Practice,
  name: ProcedureName,
  options: FuzzOptions = {},
): Promise<void> {
  const procedure = procedureOf(name);
  const valid = validCallOf(name);
  const samples: unknown[] = [];
  for (let count = 0; count < samplesPerProcedure; count += 1) {
    samples.push((await valid.prepare(practice)).input);
  }
  const client = practice.store.window(options.window ?? valid.by);
  const attempts = `${practice.store.options.chartFile}.attempts`;
  let rations = options.rationed?.upTo ?? 0;
  let calls = 0;

  await fc.assert(
    fc.asyncProperty(hostileInputs(procedure.inputSchema, samples, idsOf(practice)), async (input) => {
      fc.pre(!options.forbidden?.(input));
      if (options.rationed?.is(input)) {
        fc.pre(rations > 0);
        rations -= 1;
      }
      // Guessing is slowed after five tries; half of the time the calls after that are wanted too.
      calls += 1;
      if (calls % 8 === 0) rmSync(attempts, { force: true });
      const before = practice.reader.pragma('data_version', { simple: true });
      const { failed, milliseconds } = await judge(client, procedure, input);
      if (failed) expectSame(practice.reader.pragma('data_version', { simple: true }), before);
      else await options.afterwards?.();
      if (milliseconds > longestReplyMilliseconds)
        expect(milliseconds).toBeLessThan(longestReplyMilliseconds);
    }),
    { numRuns: casesPerProcedure, seed: 20_261_121 },
  );
}

/**
 * Calls once. The answer is one of the contract's, or a typed error of this procedure with its details.
 * Gives whether it failed, and how much work it was in milliseconds.
 */
export async function judge(
  client: StoreClient,
  { name, outputSchema, errorCodes }: Procedure,
  input: unknown,
): Promise<{ failed: boolean; milliseconds: number }> {
  const started = process.threadCpuUsage();
  const outcome = await outcomeOf(callProcedure(client, name, input));
  const { user, system } = process.threadCpuUsage(started);
  if (outcome.failure) {
    const { code, details } = outcome.failure;
    if (code === 'UNEXPECTED' || !errorCodes.includes(code)) expect(`${name} answers ${code}`).toBe('typed');
    expectSame(errorDetails[code].parse(details), details);
  } else if (outputSchema) {
    expectSame(outputSchema.parse(outcome.answer), outcome.answer);
  } else {
    await (outcome.answer as AsyncGenerator<unknown>).return(undefined);
  }
  return { failed: outcome.failure !== undefined, milliseconds: (user + system) / 1000 };
}

/** The same as `expect(…).toStrictEqual(…)`, whose price is paid for a difference alone. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toStrictEqual(expected);
}

/** Ids of some records of every kind, so that made-up inputs reach further than NOT_FOUND. */
function idsOf(practice: Practice): string[] {
  const tables = [
    'patient',
    'coverage',
    'visit',
    'screening',
    'site',
    'reaction',
    'note',
    'invoice',
    'payment',
    'fee',
  ];
  const ids = tables.flatMap((table) =>
    practice.reader.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id DESC LIMIT 4`).pluck().all(),
  );
  return [...ids, '019a0000-0000-7000-8000-00000000feed'];
}

/** Whether an input would be taken as it is. */
export function fits(name: ProcedureName, input: unknown): boolean {
  return procedureOf(name).inputSchema.safeParse(input).success;
}
