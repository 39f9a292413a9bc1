import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../../support/practice.ts';
import { type ProcedureName, procedures } from '../../support/procedures.ts';
import { patience } from '../../support/store-client.ts';
import { type FuzzOptions, fits, fuzz } from './fuzz.ts';

const rationed = (name: ProcedureName, upTo: number): FuzzOptions => ({
  rationed: { is: (input) => fits(name, input), upTo },
});

/** What locks the window is carried out only so often: it has to be unlocked each time. */
const plans: { name: ProcedureName; options?: (practice: Practice) => FuzzOptions }[] = [
  {
    name: 'consent.handOver',
    options: (practice) => ({ ...rationed('consent.handOver', 100), afterwards: () => unlock(practice) }),
  },
  { name: 'consent.page' },
  { name: 'consent.sign' },
  { name: 'consent.get' },
  { name: 'timers.ofVisit' },
  { name: 'timers.save' },
  { name: 'emergencies.underWay' },
  // Before hundreds wait.
  { name: 'emergencies.waiting' },
  { name: 'emergencies.record' },
  { name: 'emergencies.recordInVisit' },
  { name: 'emergencies.confirm' },
  {
    name: 'session.lock',
    options: (practice) => ({ ...rationed('session.lock', 100), afterwards: () => unlock(practice) }),
  },
  {
    name: 'session.unlock',
    options: (practice) => ({
      ...rationed('session.unlock', 200),
      afterwards: () => practice.as('colleague').session.lock({ reason: 'asked' }),
    }),
  },
  { name: 'session.active' },
  { name: 'staff.setPin', options: () => rationed('staff.setPin', 12) },
];

/** Nobody's window is locked, so that each case meets more than LOCKED. */
async function unlock({ as, people }: Practice): Promise<void> {
  for (const member of ['therapist', 'colleague'] as const) {
    const { session } = await as(member).session.current({});
    if (session?.locked) await as(member).session.unlock({ password: people[member].password });
  }
}

describe('hostile input', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  beforeEach(() => unlock(practice));
  afterAll(() => practice.close());

  it.each(plans)('at $name meets an answer or a typed error, and no error writes', async (plan) => {
    await fuzz(practice, plan.name, plan.options?.(practice));
  });

  it('left a chart that the audit vouches for', async () => {
    expect((await practice.as('owner').audit.verify({})).findings).toEqual([]);
  });
});

it('meets every procedure of the contract, here or in one of the other files', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^fuzz-.*\.test\.ts$/.test(name));
  const lists = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  const names = procedures.map(({ name }) => name);
  expect(names.filter((name) => !lists.includes(`'${name}'`))).toEqual([]);
});
