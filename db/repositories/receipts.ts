import type { Database } from 'better-sqlite3';
import { query } from '../statements.ts';
import type { ReceiptRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('receipt').selectAll().where('id', '=', given('id')),
);
const selectFirst = query<{ invoice_id: string; paid_cents: number }>()((q, given) =>
  q
    .selectFrom('receipt')
    .selectAll()
    .where('invoice_id', '=', given('invoice_id'))
    .where('paid_cents', '=', given('paid_cents'))
    .where('duplicate', '=', 0)
    .limit(1),
);
const insertReceipt = query<ReceiptRow>()((q, given) =>
  q.insertInto('receipt').values({
    id: given('id'),
    invoice_id: given('invoice_id'),
    paid_cents: given('paid_cents'),
    duplicate: given('duplicate'),
    made_at: given('made_at'),
    made_by: given('made_by'),
  }),
);

export function receiptById(database: Database, id: string): ReceiptRow | null {
  return selectById(database).get({ id }) ?? null;
}

/** The first copy handed out while this much had been paid, or null. */
export function firstReceipt(database: Database, invoiceId: string, paidCents: number): ReceiptRow | null {
  return selectFirst(database).get({ invoice_id: invoiceId, paid_cents: paidCents }) ?? null;
}

export function writeNewReceipt(database: Database, receipt: ReceiptRow): void {
  insertReceipt(database).run(receipt);
}
