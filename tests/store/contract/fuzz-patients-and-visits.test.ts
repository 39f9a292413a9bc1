import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../../support/practice.ts';
import type { ProcedureName } from '../../support/procedures.ts';
import { patience } from '../../support/store-client.ts';
import { fuzz } from './fuzz.ts';

const names: ProcedureName[] = [
  'patients.search',
  'patients.likelyDuplicates',
  'patients.create',
  'patients.save',
  'patients.get',
  'patients.chart',
  'patients.overTime',
  'patients.usualMuscles',
  'coverage.save',
  'visits.start',
  'visits.get',
  'visits.ofDay',
  'visits.saveDraft',
  'visits.end',
  'visits.release',
  'visits.reopen',
  'visits.sign',
  'visits.addendum',
  'visits.enterInError',
];

describe('hostile input', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it.each(names)('at %s meets an answer or a typed error, and no error writes', async (name) => {
    await fuzz(practice, name);
  });

  it('left a chart that the audit vouches for', async () => {
    expect((await practice.as('owner').audit.verify({})).findings).toEqual([]);
  });
});
