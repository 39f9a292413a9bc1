import type { Day } from '../calendar.ts';
import type { Cents } from '../money.ts';

/** A postal address, as an envelope needs it; a part that is not known is empty. */
export type PostalAddress = { street: string; city: string; province: string; postalCode: string };

/**
 * A missed appointment is a kind of its own: its fee must never read like a treatment. A product needs no
 * therapist; everything else does.
 */
export type InvoiceLineKind = 'treatment' | 'assessment' | 'missedAppointment' | 'report' | 'product';

export type InvoiceLine = {
  kind: InvoiceLineKind;
  dateOfService: Day;
  /** Day of the visit that the line was made from; null when there is no visit behind it. */
  visitDay: Day | null;
  description: string;
  therapistName: string | null;
  /** As on the College's register, for instance "Registered Physiotherapist". */
  designation: string | null;
  /** College registration number: text, so that leading zeros stay. Never a CPA or MSP number. */
  registrationNumber: string | null;
  /** What is charged before tax; a discount is already taken off. */
  amountCents: Cents;
  /** GST or HST in hundredths of a percent, 500 is 5 %. 0 is exempt, as physiotherapy is (Excise Tax Act, Sch. V, Part II, s. 7). */
  taxBasisPoints: number;
};

export type PaymentMethod = 'cash' | 'debit' | 'credit' | 'cheque' | 'transfer';
export type InvoicePayment = { paidOn: Day; method: PaymentMethod; amountCents: Cents };

/**
 * Everything an invoice may say, before it has a number. There is deliberately no field for a health number,
 * a birth date or a diagnosis: an insurer does not need them on a receipt, so they cannot get there.
 */
export type InvoiceDraft = {
  clinicName: string;
  clinicAddress: PostalAddress;
  clinicPhone: string;
  /** GST/HST registration number; null when the clinic charges no tax. */
  gstNumber: string | null;
  patientName: string;
  patientAddress: PostalAddress;
  /** Who pays when it is not the patient: a parent, an employer. */
  billTo: { name: string; address: PostalAddress } | null;
  lines: readonly InvoiceLine[];
};

export type IssuedInvoice = InvoiceDraft & {
  number: string;
  issuedOn: Day;
  /** The day it was made void, issued in error; else null. */
  voidedOn: Day | null;
  payments: readonly InvoicePayment[];
};

/** The address as written on an envelope: street, then `Vancouver BC  V5K 0A1`. Empty parts leave no gap. */
export function addressLines(address: PostalAddress): string[] {
  const place = [address.city, address.province]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const lastLine = [place, address.postalCode.trim()].filter(Boolean).join('  ');
  return [...address.street.split('\n'), lastLine].map((line) => line.trim()).filter(Boolean);
}
