import type { z } from 'zod';
import { paymentById, writeInvoiceState, writeNewPayment } from '../../../db/repositories/invoices.ts';
import type { Invoice, paymentInput } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { sameContent } from '../../../shared/domain/same-content.ts';
import { staffIdOf, type Work } from '../work.ts';
import { existingInvoice } from './invoices.ts';

/** Records money received. Throws INVOICE_STATE before the invoice is issued, PAYMENT_TOO_HIGH above the balance. */
function record(work: Work, input: z.output<typeof paymentInput>): Invoice {
  const known = paymentById(work.database, input.id);
  if (known) {
    const { recordedAt: _, ...content } = known;
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

export const payments = { record };
