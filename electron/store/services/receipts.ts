import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import { firstReceipt, receiptById, writeNewReceipt } from '../../../db/repositories/receipts.ts';
import type { ReceiptRow } from '../../../db/tables.ts';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { type ReceiptDocument, receiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invoiceDraftOf } from './invoice-draft.ts';
import { existingInvoice } from './invoices.ts';

export type HandedOut = { document: ReceiptDocument; duplicate: boolean };

/**
 * The document to print, as plain data; each one handed out is on record. The first for a standing (how
 * much had been paid) is the original, every later one says DUPLICATE with both days. The same receipt id
 * gives the same document again.
 */
function handOut(work: Work, input: { id: string; receiptId: string }): HandedOut {
  const invoice = existingInvoice(work, input.id);
  const known = receiptById(work.database, input.receiptId);
  if (known && known.invoice_id !== invoice.id) throw new TautbandError('ID_TAKEN', { record: 'receipt' });
  if (known) return describe(work, invoice, known);
  if (invoice.state === 'draft') throw new TautbandError('INVOICE_STATE', { state: invoice.state });

  const receipt: ReceiptRow = {
    id: input.receiptId,
    invoice_id: invoice.id,
    paid_cents: invoice.paidCents,
    duplicate: firstReceipt(work.database, invoice.id, invoice.paidCents) ? 1 : 0,
    made_at: work.at,
    made_by: staffIdOf(work),
  };
  writeNewReceipt(work.database, receipt);
  work.changed('receipt', receipt.id);
  return describe(work, invoice, receipt);
}

function describe(work: Work, invoice: Invoice, receipt: ReceiptRow): HandedOut {
  const timeZone = clinicTimeZone(work.database);
  const { number, issuedAt } = invoice;
  if (number === null || issuedAt === null) throw new Error('a receipt of an invoice that was never issued');
  const original = receipt.duplicate ? firstReceipt(work.database, invoice.id, receipt.paid_cents) : null;
  const document = receiptDocument(
    {
      ...invoiceDraftOf(invoice),
      number,
      issuedOn: dayOfInstant(issuedAt, timeZone),
      payments: paymentsUpTo(invoice, receipt.paid_cents),
    },
    {
      duplicate: original
        ? {
            issuedOn: dayOfInstant(original.made_at, timeZone),
            reissuedOn: dayOfInstant(receipt.made_at, timeZone),
          }
        : null,
    },
  );
  return { document, duplicate: receipt.duplicate === 1 };
}

/** The payments that had been made when the receipt was handed out; later ones came after it. */
function paymentsUpTo(invoice: Invoice, paidCents: number): Invoice['payments'] {
  let sum = 0;
  return invoice.payments.filter((payment) => {
    sum += payment.amountCents;
    return sum <= paidCents;
  });
}

export const receipts = { handOut };
