import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../../support/practice.ts';
import { type ProcedureName, procedureOf } from '../../support/procedures.ts';
import { setUpInputOf } from '../../support/set-up-input.ts';
import {
  newQuickFolder,
  patience,
  removeFolder,
  startStore,
  storeOptions,
} from '../../support/store-client.ts';
import { casesPerProcedure, type FuzzOptions, fits, fuzz, judge } from './fuzz.ts';
import { hostileInputs } from './hostile-input.ts';

/** What takes a password, a backup or the whole audit each time is carried out only so often. */
const plans: { name: ProcedureName; options?: (folder: string) => FuzzOptions }[] = [
  { name: 'audit.verify', options: () => ({ rationed: rationed('audit.verify', 12) }) },
  { name: 'chart.status' },
  { name: 'chart.openDemo' },
  { name: 'chart.leaveDemo' },
  { name: 'chart.acceptOlder' },
  { name: 'chart.changes' },
  {
    name: 'session.logIn',
    options: () => ({ window: 'another', forbidden: withRightPassword }),
  },
  { name: 'session.readWithRecoveryCode', options: () => ({ window: 'another' }) },
  { name: 'session.logOut', options: () => ({ window: 'another' }) },
  { name: 'session.current' },
  { name: 'session.changePassword', options: () => ({ rationed: rationed('session.changePassword', 12) }) },
  { name: 'clinic.setUp' },
  { name: 'clinic.confirmRecoveryCode' },
  { name: 'clinic.get' },
  { name: 'clinic.save' },
  { name: 'favourites.list' },
  { name: 'favourites.save' },
  { name: 'favourites.remove' },
  { name: 'needles.list' },
  { name: 'needles.save' },
  { name: 'fees.forDay' },
  { name: 'fees.list' },
  { name: 'fees.add' },
  { name: 'fees.correct' },
  { name: 'fees.end' },
  { name: 'staff.list' },
  { name: 'audit.list' },
  { name: 'backups.status' },
  { name: 'backups.run', options: () => ({ rationed: rationed('backups.run', 2) }) },
  { name: 'backups.setFolder', options: (folder) => ({ forbidden: outside(folder, 'folder') }) },
  {
    name: 'backups.restore',
    options: (folder) => ({
      forbidden: outside(folder, 'toFile'),
      rationed: withRightSecret(40),
    }),
  },
  { name: 'staff.save', options: () => ({ rationed: withNewPassword(8) }) },
];

function rationed(name: ProcedureName, upTo: number): NonNullable<FuzzOptions['rationed']> {
  return { is: (input) => fits(name, input), upTo };
}

/** It would make the password as dear to try as it is at a clinic, for every case after it. */
function withRightPassword(input: unknown): boolean {
  const secret = field(input, 'password');
  return typeof secret === 'string' && secret.endsWith('needs ten letters');
}

function withRightSecret(upTo: number): NonNullable<FuzzOptions['rationed']> {
  const secret = (input: unknown) => field(input, 'secret');
  const isRight = (text: unknown) => typeof text === 'string' && text.endsWith('needs ten letters');
  return { is: (input) => isRight(secret(input)) && fits('backups.restore', input), upTo };
}

function withNewPassword(upTo: number): NonNullable<FuzzOptions['rationed']> {
  return { is: (input) => fits('staff.save', input) && field(input, 'newPassword') !== null, upTo };
}

/** A test makes files only in its own folder. */
function outside(folder: string, name: string): NonNullable<FuzzOptions['forbidden']> {
  const isOutside = (path: unknown) =>
    typeof path === 'string' && !resolve(path).startsWith(`${resolve(folder)}/`);
  return (input) => isOutside(field(input, name));
}

function field(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined;
}

const home = process.cwd();

describe('hostile input', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
    // Names of files that are not absolute are looked for here.
    const folder = join(practice.folder, 'here');
    mkdirSync(folder);
    process.chdir(folder);
  }, patience);
  afterAll(async () => {
    process.chdir(home);
    await practice.close();
  });

  it.each(plans)('at $name meets an answer or a typed error, and no error writes', async (plan) => {
    await fuzz(practice, plan.name, plan.options?.(practice.folder));
  });

  it('left a chart that the audit vouches for', async () => {
    expect((await practice.as('owner').audit.verify({})).findings).toEqual([]);
  });
});

describe('hostile input on a PC without a chart', { timeout: patience }, () => {
  it('at clinic.setUp leaves no file behind', async () => {
    const name = 'clinic.setUp';
    const sample = setUpInputOf();
    const inputs = hostileInputs(procedureOf(name).inputSchema, [sample], [sample.owner.id]);
    let clinics = 0;
    let place = freshPlace();
    try {
      await fc.assert(
        fc.asyncProperty(inputs, async (input) => {
          // To make a whole clinic takes a second.
          fc.pre(clinics < 3 || !fits(name, input));
          const { failed } = await judge(place.store.window('first'), procedureOf(name), input);
          expect(readdirSync(place.folder).length > 0).toBe(!failed);
          if (failed) return;
          clinics += 1;
          await leave(place);
          place = freshPlace();
        }),
        { numRuns: casesPerProcedure, seed: 20_261_121 },
      );
    } finally {
      await leave(place);
    }
  });
});

function freshPlace() {
  const folder = newQuickFolder();
  return { folder, store: startStore(storeOptions(folder, { logFile: null })) };
}

async function leave({ folder, store }: ReturnType<typeof freshPlace>): Promise<void> {
  await store.stop();
  removeFolder(folder);
}
