import { describe, expect, it } from 'vitest';
import { query } from '../../db/statements.ts';
import { makeTestChart, openTestChart, saveFee } from './chart-file/test-chart.ts';

const feeById = query<{ id: string }>()((q, given) =>
  q.selectFrom('fee').selectAll().where('id', '=', given('id')),
);
const feesBetween = query<{ least: number; most: number }>()((q, given) =>
  q
    .selectFrom('fee')
    .select('id')
    .where('amount_cents', '>=', given('least'))
    .where('service', '=', 'Needling')
    .where('amount_cents', '<=', given('most'))
    .orderBy('id'),
);
const renameService = query<{ id: string; service: string }>()((q, given) =>
  q
    .updateTable('fee')
    .set({ service: given('service') })
    .where('id', '=', given('id')),
);

describe('a query', () => {
  it('binds each value where it was asked for, among values that never change', async () => {
    const chart = openTestChart(await makeTestChart());
    for (const [id, cents] of [
      ['a', 100],
      ['b', 200],
      ['c', 300],
    ] as const) {
      saveFee(chart, id, cents);
    }
    expect(feesBetween(chart.database).all({ most: 250, least: 150 })).toEqual([{ id: 'b' }]);
    expect(feeById(chart.database).get({ id: 'c' })?.amount_cents).toBe(300);
    expect(feeById(chart.database).get({ id: `c' OR '1'='1` })).toBeUndefined();
    expect(renameService(chart.database).run({ id: 'a', service: `x'); DROP TABLE fee; --` })).toBe(1);
    expect(renameService(chart.database).run({ id: 'none', service: 'x' })).toBe(0);
    expect(feeById(chart.database).get({ id: 'a' })?.service).toBe(`x'); DROP TABLE fee; --`);
  });

  it('is prepared once for each chart and never mixes two', async () => {
    const first = openTestChart(await makeTestChart());
    const second = openTestChart(await makeTestChart());
    saveFee(first, 'fee', 100);
    saveFee(second, 'fee', 200);
    expect(feeById(first.database)).toBe(feeById(first.database));
    expect(feeById(first.database)).not.toBe(feeById(second.database));
    expect(feeById(first.database).get({ id: 'fee' })?.amount_cents).toBe(100);
    expect(feeById(second.database).get({ id: 'fee' })?.amount_cents).toBe(200);
  });
});
