import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../../support/practice.ts';
import type { ProcedureName } from '../../support/procedures.ts';
import { patience } from '../../support/store-client.ts';
import { type FuzzOptions, fits, fuzz } from './fuzz.ts';

const names: ProcedureName[] = [
  'visits.aftercarePdf',
  'visits.mapPdf',
  'screening.save',
  'sites.save',
  'sites.remove',
  'reactions.save',
  'reactions.remove',
  'reactions.followUp',
  'reactions.ofPatient',
  'reactions.incidentPdf',
  'calls.list',
  'calls.record',
  'safety.rates',
  'safety.table',
  'safety.report',
  'safety.events',
  'safety.changeEvent',
  'invoices.fromVisit',
  'invoices.chooseFee',
  'invoices.get',
  'invoices.list',
  'invoices.issue',
  'invoices.void',
  'invoices.pdf',
  'payments.record',
  'payments.reverse',
];

/** Drawing a page takes longer than everything else here. */
const options: Partial<Record<ProcedureName, FuzzOptions>> = {
  'visits.aftercarePdf': { rationed: { is: (input) => fits('visits.aftercarePdf', input), upTo: 200 } },
  'visits.mapPdf': { rationed: { is: (input) => fits('visits.mapPdf', input), upTo: 10 } },
  'reactions.incidentPdf': { rationed: { is: (input) => fits('reactions.incidentPdf', input), upTo: 200 } },
  'invoices.pdf': { rationed: { is: (input) => fits('invoices.pdf', input), upTo: 200 } },
};

describe('hostile input', { timeout: patience }, () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  }, patience);
  afterAll(() => practice.close());

  it.each(names)('at %s meets an answer or a typed error, and no error writes', async (name) => {
    await fuzz(practice, name, options[name]);
  });

  it('left a chart that the audit vouches for', async () => {
    expect((await practice.as('owner').audit.verify({})).findings).toEqual([]);
  });
});
