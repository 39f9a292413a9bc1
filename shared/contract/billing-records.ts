import { z } from 'zod';
import { address } from './clinic-records.ts';
import { cents, day, id, instant, optionalText, requiredText, version } from './fields.ts';

export const paymentMethod = z.enum(['cash', 'debit', 'credit', 'cheque', 'transfer']);

export const invoiceLine = z.object({
  id,
  /** The fee it is charged at. */
  feeId: id,
  dateOfService: day,
  description: z.string(),
  therapistName: z.string(),
  designation: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  amountCents: cents,
  taxBasisPoints: z.number().int(),
  taxCents: cents,
});
export type InvoiceLine = z.infer<typeof invoiceLine>;

export const paymentInput = z.object({
  id,
  invoiceId: id,
  amountCents: cents.min(1, 'required'),
  method: paymentMethod,
  paidOn: day,
  reference: optionalText,
});
export const payment = paymentInput.extend({
  recordedAt: instant,
  /** Set when it was recorded in error: it then counts for nothing, and both stay on record. */
  reversal: z.object({ id, reason: z.string(), at: instant }).nullable(),
});
export type Payment = z.infer<typeof payment>;

export const reversalInput = z.object({
  id,
  paymentId: id,
  /** Of the invoice. */
  version,
  reason: requiredText,
});

/** `paid` is an issued invoice with nothing left to pay; `void` one that was issued in error and keeps its number. */
export const invoiceState = z.enum(['draft', 'issued', 'paid', 'void']);

export const voidInput = z.object({ id, version, reason: requiredText });

export const invoice = z.object({
  id,
  version,
  visitId: id,
  patientId: id,
  /** Next of the gapless series; null until issued. */
  number: z.string().nullable(),
  state: invoiceState,
  /** Day of the visit. */
  dateOfService: day,
  issuedAt: instant.nullable(),
  /** Set when the invoice was issued in error. */
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
  /** As they stood when the invoice was issued; of a draft, as they stand now. */
  clinicName: z.string(),
  clinicAddress: address,
  clinicPhone: z.string(),
  gstNumber: z.string().nullable(),
  patientName: z.string(),
  patientAddress: address,
  /** Empty until a fee is chosen. */
  lines: z.array(invoiceLine),
  payments: z.array(payment),
  netCents: cents,
  taxCents: cents,
  totalCents: cents,
  paidCents: cents,
  balanceCents: cents,
});
export type Invoice = z.infer<typeof invoice>;

export const invoiceSummary = invoice.pick({
  id: true,
  visitId: true,
  patientId: true,
  number: true,
  state: true,
  patientName: true,
  totalCents: true,
  balanceCents: true,
  issuedAt: true,
  dateOfService: true,
});
export type InvoiceSummary = z.infer<typeof invoiceSummary>;
