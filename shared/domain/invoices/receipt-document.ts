import type { Day } from '../calendar.ts';
import type { Cents } from '../money.ts';
import {
  addressLines,
  type InvoiceLineKind,
  type IssuedInvoice,
  type PaymentMethod,
  type PostalAddress,
} from './invoice.ts';
import { invoiceTotals, lineTax, type TaxTotal } from './invoice-totals.ts';

/** A receipt is only for money received. Paid with nothing left: paid receipt; paid in part: receipt for payment; nothing paid: invoice. */
export type DocumentTitle = 'paidReceipt' | 'receiptForPayment' | 'invoice';

export type NameAndAddress = { name: string; addressLines: string[] };

export type DocumentLine = {
  kind: InvoiceLineKind;
  dateOfService: Day;
  description: string;
  therapist: { name: string; designation: string; registrationNumber: string } | null;
  amountCents: Cents;
  tax: TaxTotal;
};

/**
 * What stands on the page, as plain data: no words of a language, no fonts, no positions. Built from named
 * fields alone, so that nothing else a record holds can slip onto the page.
 */
export type ReceiptDocument = {
  title: DocumentTitle;
  number: string;
  issuedOn: Day;
  /** Set on every copy after the first. */
  duplicate: { issuedOn: Day; reissuedOn: Day } | null;
  /** Issued in error and void from this day; nothing is owed or received on it. */
  voidedOn: Day | null;
  clinic: NameAndAddress & { phone: string; gstNumber: string | null };
  patient: NameAndAddress;
  billTo: NameAndAddress | null;
  lines: DocumentLine[];
  netCents: Cents;
  taxes: TaxTotal[];
  totalCents: Cents;
  payments: { paidOn: Day; method: PaymentMethod; amountCents: Cents }[];
  paidCents: Cents;
  balanceCents: Cents;
  /** Whether a line is exempt from GST, which the page then says. */
  hasExemptLine: boolean;
};

export type ReceiptOptions = {
  /** For a copy handed out again: when the first one was issued, and when this one is. */
  duplicate: { issuedOn: Day; reissuedOn: Day } | null;
};

export function receiptDocument(invoice: IssuedInvoice, options: ReceiptOptions): ReceiptDocument {
  const totals = invoiceTotals(invoice.lines, invoice.payments);
  const { duplicate } = options;
  return {
    title: titleOf(totals.paidCents, totals.balanceCents),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    duplicate: duplicate && { issuedOn: duplicate.issuedOn, reissuedOn: duplicate.reissuedOn },
    voidedOn: invoice.voidedOn,
    clinic: {
      ...nameAndAddress(invoice.clinicName, invoice.clinicAddress),
      phone: invoice.clinicPhone,
      gstNumber: invoice.gstNumber,
    },
    patient: nameAndAddress(invoice.patientName, invoice.patientAddress),
    billTo: invoice.billTo && nameAndAddress(invoice.billTo.name, invoice.billTo.address),
    lines: invoice.lines.map((line) => ({
      kind: line.kind,
      dateOfService: line.dateOfService,
      description: line.description,
      therapist: line.therapistName
        ? {
            name: line.therapistName,
            designation: line.designation ?? '',
            registrationNumber: line.registrationNumber ?? '',
          }
        : null,
      amountCents: line.amountCents,
      tax: { basisPoints: line.taxBasisPoints, amountCents: lineTax(line) },
    })),
    netCents: totals.netCents,
    taxes: totals.taxes,
    totalCents: totals.totalCents,
    payments: invoice.payments.map(({ paidOn, method, amountCents }) => ({ paidOn, method, amountCents })),
    paidCents: totals.paidCents,
    balanceCents: invoice.voidedOn === null ? totals.balanceCents : 0,
    hasExemptLine: invoice.lines.some((line) => line.taxBasisPoints === 0),
  };
}

function titleOf(paidCents: Cents, balanceCents: Cents): DocumentTitle {
  if (paidCents <= 0) return 'invoice';
  return balanceCents > 0 ? 'receiptForPayment' : 'paidReceipt';
}

function nameAndAddress(name: string, address: PostalAddress): NameAndAddress {
  return { name, addressLines: addressLines(address) };
}
