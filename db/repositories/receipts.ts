import type { Database } from 'better-sqlite3';
import { query } from '../statements.ts';
import type { ReceiptRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('receipt').selectAll().where('id', '=', given('id')),
);
const selectFirst = query<Pick<ReceiptRow, 'invoice_id' | 'paid_cents' | 'of_void'>>()((q, given) =>
  q
    .selectFrom('receipt')
    .selectAll()
    .where('invoice_id', '=', given('invoice_id'))
    .where('paid_cents', '=', given('paid_cents'))
    .where('of_void', '=', given('of_void'))
    .where('duplicate', '=', 0)
    .limit(1),
);
const countOfInvoice = query<{ invoice_id: string }>()((q, given) =>
  q
    .selectFrom('receipt')
    .select((column) => column.fn.countAll<number>().as('copies'))
    .where('invoice_id', '=', given('invoice_id')),
);
const insertReceipt = query<ReceiptRow>()((q, given) =>
  q.insertInto('receipt').values({
    id: given('id'),
    invoice_id: given('invoice_id'),
    copy: given('copy'),
    paid_cents: given('paid_cents'),
    payments: given('payments'),
    of_void: given('of_void'),
    duplicate: given('duplicate'),
    made_at: given('made_at'),
    made_by: given('made_by'),
  }),
);

export function receiptById(database: Database, id: string): ReceiptRow | null {
  return selectById(database).get({ id }) ?? null;
}

/** The first copy handed out of the same standing (so much paid, void or not), or null. */
export function firstReceipt(
  database: Database,
  standing: Pick<ReceiptRow, 'invoice_id' | 'paid_cents' | 'of_void'>,
): ReceiptRow | null {
  return selectFirst(database).get(standing) ?? null;
}

/** How many copies of an invoice were handed out, whatever stood on them. */
export function copiesOfInvoice(database: Database, invoiceId: string): number {
  return countOfInvoice(database).get({ invoice_id: invoiceId })?.copies ?? 0;
}

export function writeNewReceipt(database: Database, receipt: ReceiptRow): void {
  insertReceipt(database).run(receipt);
}
