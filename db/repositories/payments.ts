import type { Database } from 'better-sqlite3';
import { type Payment, paymentMethod } from '../../shared/contract/billing-records.ts';
import { query } from '../statements.ts';
import type { PaymentReversalRow, PaymentRow } from '../tables.ts';

const reversalColumns = [
  'payment_reversal.id as reversal_id',
  'payment_reversal.reason as reversal_reason',
  'payment_reversal.reversed_at as reversed_at',
] as const;

const selectOfInvoice = query<{ invoice_id: string }>()((q, given) =>
  q
    .selectFrom('payment')
    .leftJoin('payment_reversal', 'payment_reversal.payment_id', 'payment.id')
    .selectAll('payment')
    .select(reversalColumns)
    .where('payment.invoice_id', '=', given('invoice_id'))
    .orderBy('payment.recorded_at')
    .orderBy('payment.id'),
);
const selectById = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('payment')
    .leftJoin('payment_reversal', 'payment_reversal.payment_id', 'payment.id')
    .selectAll('payment')
    .select(reversalColumns)
    .where('payment.id', '=', given('id')),
);
const insertPayment = query<PaymentRow>()((q, given) =>
  q.insertInto('payment').values({
    id: given('id'),
    invoice_id: given('invoice_id'),
    amount_cents: given('amount_cents'),
    method: given('method'),
    paid_on: given('paid_on'),
    reference: given('reference'),
    recorded_at: given('recorded_at'),
    recorded_by: given('recorded_by'),
  }),
);
const selectReversal = query<{ id: string }>()((q, given) =>
  q.selectFrom('payment_reversal').selectAll().where('id', '=', given('id')),
);
const insertReversal = query<PaymentReversalRow>()((q, given) =>
  q.insertInto('payment_reversal').values({
    id: given('id'),
    payment_id: given('payment_id'),
    reason: given('reason'),
    reversed_at: given('reversed_at'),
    reversed_by: given('reversed_by'),
  }),
);

type RowWithReversal = PaymentRow & {
  reversal_id: string | null;
  reversal_reason: string | null;
  reversed_at: string | null;
};

function toPayment(row: RowWithReversal): Payment {
  const { reversal_id: id, reversal_reason: reason, reversed_at: reversedAt } = row;
  return {
    id: row.id,
    invoiceId: row.invoice_id,
    amountCents: row.amount_cents,
    method: paymentMethod.parse(row.method),
    paidOn: row.paid_on,
    reference: row.reference,
    recordedAt: row.recorded_at,
    reversal: id === null || reason === null || reversedAt === null ? null : { id, reason, at: reversedAt },
  };
}

/** In the order they were recorded, those taken back among them. */
export function paymentsOfInvoice(database: Database, invoiceId: string): Payment[] {
  return selectOfInvoice(database).all({ invoice_id: invoiceId }).map(toPayment);
}

export function paymentById(database: Database, id: string): Payment | null {
  const row = selectById(database).get({ id });
  return row ? toPayment(row) : null;
}

export function writeNewPayment(
  database: Database,
  payment: Omit<Payment, 'reversal'>,
  recordedBy: string,
): void {
  insertPayment(database).run({
    id: payment.id,
    invoice_id: payment.invoiceId,
    amount_cents: payment.amountCents,
    method: payment.method,
    paid_on: payment.paidOn,
    reference: payment.reference,
    recorded_at: payment.recordedAt,
    recorded_by: recordedBy,
  });
}

export function reversalById(database: Database, id: string): PaymentReversalRow | null {
  return selectReversal(database).get({ id }) ?? null;
}

export function writeNewReversal(database: Database, reversal: PaymentReversalRow): void {
  insertReversal(database).run(reversal);
}
