import { type Cents, sumCents, taxOn } from '../money.ts';
import type { InvoiceLine, InvoicePayment } from './invoice.ts';

export type PaymentState = 'unpaid' | 'partlyPaid' | 'paid' | 'overpaid';

export type TaxTotal = { basisPoints: number; amountCents: Cents };

export type InvoiceTotals = {
  netCents: Cents;
  /** One for each rate above 0, lowest first. */
  taxes: TaxTotal[];
  taxCents: Cents;
  totalCents: Cents;
  paidCents: Cents;
  /** Below zero when more was paid than charged. */
  balanceCents: Cents;
  state: PaymentState;
};

type ChargedLine = Pick<InvoiceLine, 'amountCents' | 'taxBasisPoints'>;

/** Tax is worked out and rounded line by line (half a cent upwards) and then added, so that the lines always add up to the total. */
export function invoiceTotals(
  lines: readonly ChargedLine[],
  payments: readonly Pick<InvoicePayment, 'amountCents'>[],
): InvoiceTotals {
  const byRate = new Map<number, Cents>();
  for (const line of lines) {
    if (line.taxBasisPoints === 0) continue;
    byRate.set(line.taxBasisPoints, sumCents([byRate.get(line.taxBasisPoints) ?? 0, lineTax(line)]));
  }
  const taxes = [...byRate]
    .sort(([one], [other]) => one - other)
    .map(([basisPoints, amountCents]) => ({ basisPoints, amountCents }));

  const netCents = sumCents(lines.map((line) => line.amountCents));
  const taxCents = sumCents(taxes.map((tax) => tax.amountCents));
  const totalCents = sumCents([netCents, taxCents]);
  const paidCents = sumCents(payments.map((payment) => payment.amountCents));
  const balanceCents = sumCents([totalCents, -paidCents]);
  return {
    netCents,
    taxes,
    taxCents,
    totalCents,
    paidCents,
    balanceCents,
    state: stateOf(paidCents, balanceCents),
  };
}

/** Tax of one line, in cents. */
export function lineTax(line: ChargedLine): Cents {
  return taxOn(line.amountCents, line.taxBasisPoints);
}

function stateOf(paidCents: Cents, balanceCents: Cents): PaymentState {
  if (balanceCents < 0) return 'overpaid';
  if (paidCents === 0) return 'unpaid';
  return balanceCents === 0 ? 'paid' : 'partlyPaid';
}
