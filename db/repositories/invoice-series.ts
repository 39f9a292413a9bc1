import type { Database } from 'better-sqlite3';
import { query } from '../statements.ts';

const insertSeries = query<{ id: string }>()((q, given) =>
  q
    .insertInto('invoice_series')
    .values({ id: given('id'), last_number: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing()),
);
const raise = query<{ id: string }>()((q, given) =>
  q
    .updateTable('invoice_series')
    .set((change) => ({ last_number: change('last_number', '+', 1) }))
    .where('id', '=', given('id'))
    .returning('last_number'),
);

/**
 * The next number of a gapless series. It is raised in the transaction that issues the invoice: when that
 * fails the number was never given out.
 */
export function nextInSeries(database: Database, series: string): number {
  insertSeries(database).run({ id: series });
  const raised = raise(database).get({ id: series });
  if (!raised) throw new Error('the invoice series is missing');
  return raised.last_number;
}
