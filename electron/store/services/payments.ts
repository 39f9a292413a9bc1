import type { z } from 'zod';
import { writeInvoiceState } from '../../../db/repositories/invoices.ts';
import {
  paymentById,
  reversalById,
  writeNewPayment,
  writeNewReversal,
} from '../../../db/repositories/payments.ts';
import type { Invoice, paymentInput, reversalInput } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { staffIdOf, type Work } from '../work.ts';
import { existingInvoice } from './invoices.ts';
import { nextVersion } from './versioned.ts';

/** Records money received. Throws INVOICE_STATE before the invoice is issued, PAYMENT_TOO_HIGH above the balance. */
function record(work: Work, input: z.output<typeof paymentInput>): Invoice {
  const known = paymentById(work.database, input.id);
  if (known) {
    const { recordedAt: _, reversal: __, ...content } = known;
    if (!sameContent(content, input)) throw new TautbandError('ID_TAKEN', { record: 'payment' });
    return existingInvoice(work, known.invoiceId);
  }
  const invoice = existingInvoice(work, input.invoiceId);
  if (invoice.state !== 'issued') throw new TautbandError('INVOICE_STATE', { state: invoice.state });
  if (input.amountCents > invoice.balanceCents) {
    throw new TautbandError('PAYMENT_TOO_HIGH', { balanceCents: invoice.balanceCents });
  }

  writeNewPayment(work.database, { ...input, recordedAt: work.at }, staffIdOf(work));
  const settled = input.amountCents === invoice.balanceCents;
  writeInvoiceState(work.database, invoice.id, settled ? 'paid' : 'issued');
  work.changed('payment', input.id);
  work.changed('invoice', invoice.id);
  work.touches('invoices', 'visits');
  return existingInvoice(work, invoice.id);
}

/**
 * Takes back a payment that was recorded wrongly: a row beside it says why, the payment itself stays. What
 * it covered is owed again. Throws PAYMENT_REVERSED when that was done before.
 */
function reverse(work: Work, input: z.output<typeof reversalInput>): Invoice {
  const payment = paymentById(work.database, input.paymentId);
  const known = reversalById(work.database, input.id);
  if (known) {
    const isSame = known.payment_id === input.paymentId && known.reason === input.reason;
    if (!payment || !isSame) throw new TautbandError('ID_TAKEN', { record: 'payment_reversal' });
    return existingInvoice(work, payment.invoiceId);
  }
  if (!payment) throw new TautbandError('NOT_FOUND', { record: 'payment' });
  const invoice = existingInvoice(work, payment.invoiceId);
  nextVersion('invoice', invoice, input.version);
  if (payment.reversal) throw new TautbandError('PAYMENT_REVERSED', {});

  writeNewReversal(work.database, {
    id: input.id,
    payment_id: payment.id,
    reason: input.reason,
    reversed_at: work.at,
    reversed_by: staffIdOf(work),
  });
  // A payment is more than nothing, so without it something is owed.
  writeInvoiceState(work.database, invoice.id, 'issued');
  work.because(input.reason);
  work.changed('payment_reversal', input.id);
  work.changed('invoice', invoice.id);
  work.touches('invoices', 'visits');
  return existingInvoice(work, invoice.id);
}

export const payments = { record, reverse };
