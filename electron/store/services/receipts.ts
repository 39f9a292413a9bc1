import { z } from 'zod';
import { clinicTimeZone } from '../../../db/repositories/clinic.ts';
import {
  copiesOfInvoice,
  firstReceipt,
  receiptById,
  writeNewReceipt,
} from '../../../db/repositories/receipts.ts';
import type { ReceiptRow } from '../../../db/tables.ts';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { type ReceiptDocument, receiptDocument } from '../../../shared/domain/invoices/receipt-document.ts';
import { staffIdOf, type Work } from '../work.ts';
import { invoiceDraftOf } from './invoice-draft.ts';
import { existingInvoice } from './invoices.ts';

export type HandedOut = {
  document: ReceiptDocument;
  duplicate: boolean;
  /** Which copy of this invoice it is, counted from 1, whatever stood on the earlier ones. */
  copy: number;
};

const paymentIds = z.array(z.string());

/**
 * The document to print, as plain data; each one handed out is on record. The first for a standing (how
 * much had been paid, void or not) is the original, every later one says DUPLICATE with both days. The same
 * receipt id gives the same document again.
 */
function handOut(work: Work, input: { id: string; receiptId: string }): HandedOut {
  const invoice = existingInvoice(work, input.id);
  const known = receiptById(work.database, input.receiptId);
  if (known && known.invoice_id !== invoice.id) throw new TautbandError('ID_TAKEN', { record: 'receipt' });
  if (known) return describe(work, invoice, known);
  if (invoice.state === 'draft') throw new TautbandError('INVOICE_STATE', { state: invoice.state });

  const standing = {
    invoice_id: invoice.id,
    paid_cents: invoice.paidCents,
    of_void: invoice.state === 'void' ? 1 : 0,
  };
  const paid = invoice.payments.filter((payment) => payment.reversal === null);
  const receipt: ReceiptRow = {
    ...standing,
    id: input.receiptId,
    copy: copiesOfInvoice(work.database, invoice.id) + 1,
    payments: JSON.stringify(paid.map(({ id }) => id)),
    duplicate: firstReceipt(work.database, standing) ? 1 : 0,
    made_at: work.at,
    made_by: staffIdOf(work),
  };
  writeNewReceipt(work.database, receipt);
  work.changed('receipt', receipt.id);
  return describe(work, invoice, receipt);
}

function describe(work: Work, invoice: Invoice, receipt: ReceiptRow): HandedOut {
  const timeZone = clinicTimeZone(work.database);
  const { number, issuedAt, voided } = invoice;
  if (number === null || issuedAt === null) throw new Error('a receipt of an invoice that was never issued');
  const original = receipt.duplicate ? firstReceipt(work.database, receipt) : null;
  // As they were when it was handed out; later payments came after it.
  const stoodOnIt = paymentIds.parse(JSON.parse(receipt.payments));
  const document = receiptDocument(
    {
      ...invoiceDraftOf(invoice),
      number,
      issuedOn: dayOfInstant(issuedAt, timeZone),
      // Also on a copy from before: nobody is handed a void invoice that does not say so.
      voidedOn: voided && dayOfInstant(voided.at, timeZone),
      payments: invoice.payments.filter(({ id }) => stoodOnIt.includes(id)),
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
  return { document, duplicate: receipt.duplicate === 1, copy: receipt.copy };
}

export const receipts = { handOut };
