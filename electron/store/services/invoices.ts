import { billableVisitById, visitsToInvoice } from '../../../db/repositories/billable-visits.ts';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { feeOnDay } from '../../../db/repositories/fees.ts';
import { nextInSeries } from '../../../db/repositories/invoice-series.ts';
import {
  invoiceById,
  invoiceIdOfVisit,
  invoicesInState,
  writeIssued,
  writeNewInvoice,
} from '../../../db/repositories/invoices.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import type { Invoice, InvoiceSummary } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { checkInvoice } from '../../../shared/domain/invoices/check-invoice.ts';
import { defaultInvoiceSeries, formatInvoiceNumber } from '../../../shared/domain/invoices/invoice-number.ts';
import { lineTax } from '../../../shared/domain/invoices/invoice-totals.ts';
import type { Work } from '../work.ts';
import { invoiceDraftOf } from './invoice-draft.ts';

/** How many invoices and visits a list of the front desk shows of each kind. */
const listLimit = 200;

/** The invoice with this id. Throws NOT_FOUND. */
export function existingInvoice(work: Work, id: string): Invoice {
  const invoice = invoiceById(work.database, id);
  if (!invoice) throw new TautbandError('NOT_FOUND', { record: 'invoice' });
  work.concerns(invoice.patientId);
  return invoice;
}

/**
 * A draft at the fee of the day of service, with everything as it stands now: a later change of address
 * or fee does not reach back into it. A visit has one invoice; asked again, it is the same one.
 */
function fromVisit(work: Work, input: { id: string; visitId: string }): Invoice {
  const known = invoiceById(work.database, input.id);
  if (known) {
    if (known.visitId !== input.visitId) throw new TautbandError('ID_TAKEN', { record: 'invoice' });
    return known;
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
  if (!['ended', 'signed', 'amended'].includes(visit.state)) {
    throw new TautbandError('VISIT_STATE', { state: visit.state });
  }

  const fee = feeOnDay(work.database, visit.day);
  if (!fee) throw new TautbandError('NO_FEE', { day: visit.day });
  const patient = patientById(work.database, visit.patientId);
  const therapist = staffById(work.database, visit.therapistId);
  if (!patient || !therapist) throw new Error('a visit without its patient or therapist');
  const clinic = readClinic(work.database);

  const line = {
    id: work.newId(),
    dateOfService: visit.day,
    description: fee.service,
    therapistName: therapist.name,
    designation: therapist.designation,
    registrationNumber: therapist.registrationNumber,
    amountCents: fee.amountCents,
    taxBasisPoints: fee.taxBasisPoints,
    taxCents: lineTax(fee),
  };
  writeNewInvoice(
    work.database,
    {
      id: input.id,
      visitId: visit.id,
      patientId: patient.id,
      clinicName: clinic.name,
      clinicAddress: clinic.address,
      clinicPhone: clinic.phone,
      gstNumber: clinic.gstNumber,
      // Insurers match the legal name against the plan.
      patientName: `${patient.legalGivenNames} ${patient.legalFamilyName}`,
      patientAddress: patient.address,
      lines: [line],
    },
    work.at,
  );
  work.changed('invoice', input.id);
  work.changed('invoice_line', line.id);
  work.touches('invoices', 'visits');
  return existingInvoice(work, input.id);
}

function get(work: Work, input: { id: string }): Invoice {
  return existingInvoice(work, input.id);
}

function list(work: Work): {
  toInvoice: VisitSummary[];
  toCollect: InvoiceSummary[];
  paid: InvoiceSummary[];
} {
  return {
    toInvoice: visitsToInvoice(work.database, listLimit),
    toCollect: invoicesInState(work.database, 'issued', listLimit),
    paid: invoicesInState(work.database, 'paid', listLimit),
  };
}

/**
 * Checks as an insurer would, then gives the next number. Throws INVOICE_REFUSED with every problem, and
 * gives out no number then.
 */
function issue(work: Work, input: { id: string; version: number }): Invoice {
  const invoice = existingInvoice(work, input.id);
  if (invoice.state !== 'draft') {
    if (invoice.state === 'issued' && invoice.version === input.version + 1) return invoice;
    throw new TautbandError('INVOICE_STATE', { state: invoice.state });
  }
  if (invoice.version !== input.version) {
    throw new TautbandError('VERSION_CONFLICT', { record: 'invoice', current: invoice });
  }
  const problems = checkInvoice(invoiceDraftOf(invoice), { today: work.today() });
  if (problems.length > 0) throw new TautbandError('INVOICE_REFUSED', { problems });

  const series = defaultInvoiceSeries.prefix;
  const sequence = nextInSeries(work.database, series);
  writeIssued(work.database, {
    id: invoice.id,
    series,
    sequence,
    number: formatInvoiceNumber(defaultInvoiceSeries, sequence),
    issued_at: work.at,
  });
  work.changed('invoice', invoice.id);
  work.changed('invoice_series', series);
  work.touches('invoices', 'visits');
  return existingInvoice(work, invoice.id);
}

export const invoices = { fromVisit, get, list, issue };
