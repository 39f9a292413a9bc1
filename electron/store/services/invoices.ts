import type { z } from 'zod';
import { billableVisitById, visitsToInvoice } from '../../../db/repositories/billable-visits.ts';
import { feesBegun } from '../../../db/repositories/fees.ts';
import { nextInSeries } from '../../../db/repositories/invoice-series.ts';
import {
  invoiceById,
  invoiceIdOfVisit,
  invoicesInState,
  writeDraft,
  writeIssued,
  writeNewInvoice,
  writeVoid,
} from '../../../db/repositories/invoices.ts';
import type { Invoice, InvoiceSummary, voidInput } from '../../../shared/contract/billing-records.ts';
import type { Fee } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { checkInvoice } from '../../../shared/domain/invoices/check-invoice.ts';
import { feesInForce } from '../../../shared/domain/invoices/fees-in-force.ts';
import { defaultInvoiceSeries, formatInvoiceNumber } from '../../../shared/domain/invoices/invoice-number.ts';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
import { staffIdOf, type Work } from '../work.ts';
import { contentNow, draftNow, invoiceDraftOf, lineOf } from './invoice-draft.ts';
import { nextVersion } from './versioned.ts';

/** How many invoices and visits a list of the front desk shows of each kind. */
const listLimit = 200;

/** The invoice with this id; a draft as it would be issued now. Throws NOT_FOUND. */
export function existingInvoice(work: Work, id: string): Invoice {
  const invoice = invoiceById(work.database, id);
  if (!invoice) throw new TautbandError('NOT_FOUND', { record: 'invoice' });
  work.concerns(invoice.patientId);
  return invoice.state === 'draft' ? draftNow(work, invoice) : invoice;
}

type ChargedFee = Omit<Fee, 'isInvoiced'>;
type FromVisit = { id: string; visitId: string; feeId?: string | null };

/** A draft at a fee of the day of service. A visit has one invoice that counts; asked again, it is the same one. */
function fromVisit(work: Work, input: FromVisit): Invoice {
  const known = invoiceById(work.database, input.id);
  if (known) {
    if (known.visitId !== input.visitId) throw new TautbandError('ID_TAKEN', { record: 'invoice' });
    return existingInvoice(work, known.id);
  }
  const visit = billableVisitById(work.database, input.visitId);
  if (!visit) throw new TautbandError('NOT_FOUND', { record: 'visit' });
  work.concerns(visit.patientId);
  const earlier = invoiceIdOfVisit(work.database, visit.id);
  if (earlier) {
    // Shown to somebody who may not have known of it, and so on record like any other view.
    work.goesOnRecord();
    return existingInvoice(work, earlier);
  }
  // A note that is signed needs no release: nothing of the treatment is open any more.
  const isReleased = visit.releasedAt !== null || visit.state !== 'ended';
  if (!isTreated(visit.state) || !isReleased) {
    throw new TautbandError('VISIT_STATE', { state: visit.state });
  }

  const chosen = input.feeId ?? visit.feeId;
  const fee = chosen ? feeInForce(work, chosen, visit.day) : onlyFee(work, visit.day);
  const lines = fee ? [lineOf(work, work.newId(), visit.id, fee)] : [];
  const content = contentNow(work, visit.patientId);
  writeNewInvoice(
    work.database,
    { ...content, id: input.id, visitId: visit.id, patientId: visit.patientId, lines },
    work.at,
  );
  recordDraft(work, { id: input.id, lines });
  return existingInvoice(work, input.id);
}

/** The fee when there is but one that day; null when somebody has to choose. Throws NO_FEE when there is none. */
function onlyFee(work: Work, day: string): ChargedFee | null {
  const [fee, another] = feesInForce(feesBegun(work.database, day), day);
  if (!fee) throw new TautbandError('NO_FEE', { day });
  return another ? null : fee;
}

function feeInForce(work: Work, feeId: string, day: string): ChargedFee {
  const fee = feesInForce(feesBegun(work.database, day), day).find(({ id }) => id === feeId);
  if (!fee) throw new TautbandError('FEE_NOT_IN_FORCE', { day });
  return fee;
}

function recordDraft(work: Work, draft: Pick<Invoice, 'id' | 'lines'>): void {
  work.changed('invoice', draft.id);
  for (const line of draft.lines) work.changed('invoice_line', line.id);
  work.touches('invoices', 'visits');
}

/** Sets the fee that a draft charges. Throws FEE_NOT_IN_FORCE for one that does not hold on the day of the visit. */
function chooseFee(work: Work, input: { id: string; version: number; feeId: string }): Invoice {
  const invoice = existingInvoice(work, input.id);
  const [charged] = invoice.lines;
  if (invoice.version === input.version + 1 && charged?.feeId === input.feeId) return invoice;
  if (invoice.state !== 'draft') throw new TautbandError('INVOICE_STATE', { state: invoice.state });
  const version = nextVersion('invoice', invoice, input.version);
  const fee = feeInForce(work, input.feeId, invoice.dateOfService);
  const lines = [lineOf(work, charged?.id ?? work.newId(), invoice.visitId, fee)];
  writeDraft(work.database, { ...invoice, version, lines });
  recordDraft(work, { id: invoice.id, lines });
  return existingInvoice(work, invoice.id);
}

function get(work: Work, input: { id: string }): Invoice {
  return existingInvoice(work, input.id);
}

function list(work: Work): {
  toInvoice: VisitSummary[];
  toCollect: InvoiceSummary[];
  paid: InvoiceSummary[];
  void: InvoiceSummary[];
} {
  return {
    toInvoice: visitsToInvoice(work.database, listLimit),
    toCollect: invoicesInState(work.database, 'issued', listLimit),
    paid: invoicesInState(work.database, 'paid', listLimit),
    void: invoicesInState(work.database, 'void', listLimit),
  };
}

/**
 * Checks as an insurer would, then gives the next number and freezes what stands on it. Throws
 * INVOICE_REFUSED with every problem, and gives out no number then.
 */
function issue(work: Work, input: { id: string; version: number }): Invoice {
  const invoice = existingInvoice(work, input.id);
  if (invoice.state !== 'draft') {
    if (invoice.state === 'issued' && invoice.version === input.version + 1) return invoice;
    throw new TautbandError('INVOICE_STATE', { state: invoice.state });
  }
  const version = nextVersion('invoice', invoice, input.version);
  const problems = checkInvoice(invoiceDraftOf(invoice), { today: work.today() });
  const inForce = feesInForce(feesBegun(work.database, invoice.dateOfService), invoice.dateOfService).map(
    ({ id }) => id,
  );
  invoice.lines.forEach((line, index) => {
    if (!inForce.includes(line.feeId)) problems.push({ problem: 'feeNotInForce', line: index + 1 });
  });
  if (problems.length > 0) throw new TautbandError('INVOICE_REFUSED', { problems });

  writeDraft(work.database, { ...invoice, version });
  const series = defaultInvoiceSeries.prefix;
  const sequence = nextInSeries(work.database, series);
  writeIssued(work.database, {
    id: invoice.id,
    series,
    sequence,
    number: formatInvoiceNumber(defaultInvoiceSeries, sequence),
    issued_at: work.at,
  });
  recordDraft(work, invoice);
  work.changed('invoice_series', series);
  work.touches('fees');
  return existingInvoice(work, invoice.id);
}

/**
 * Makes an issued invoice void. It keeps its number and everything that stands on it; the visit can be
 * invoiced again. Throws PAYMENTS_STAND while money is recorded on it, INVOICE_STATE unless it was issued.
 */
function makeVoid(work: Work, input: z.output<typeof voidInput>): Invoice {
  const invoice = existingInvoice(work, input.id);
  const isRepeat = invoice.version === input.version + 1 && invoice.voided?.reason === input.reason;
  if (isRepeat) return invoice;
  if (invoice.state !== 'issued' && invoice.state !== 'paid') {
    throw new TautbandError('INVOICE_STATE', { state: invoice.state });
  }
  nextVersion('invoice', invoice, input.version);
  if (invoice.paidCents > 0) throw new TautbandError('PAYMENTS_STAND', { paidCents: invoice.paidCents });

  writeVoid(work.database, invoice.id, { at: work.at, by: staffIdOf(work), reason: input.reason });
  work.because(input.reason);
  work.changed('invoice', invoice.id);
  work.touches('invoices', 'visits');
  return existingInvoice(work, invoice.id);
}

export const invoices = { fromVisit, chooseFee, get, list, issue, void: makeVoid };
