import { billableVisitById } from '../../../db/repositories/billable-visits.ts';
import { readClinic } from '../../../db/repositories/clinic.ts';
import { feeById } from '../../../db/repositories/fees.ts';
import { type InvoiceContent, withTotals } from '../../../db/repositories/invoices.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import type { Invoice, InvoiceLine } from '../../../shared/contract/billing-records.ts';
import type { Fee } from '../../../shared/contract/clinic-records.ts';
import type { InvoiceDraft } from '../../../shared/domain/invoices/invoice.ts';
import { lineTax } from '../../../shared/domain/invoices/invoice-totals.ts';
import type { Work } from '../work.ts';

/** Clinic and patient as they stand now. */
export function contentNow(work: Work, patientId: string): InvoiceContent {
  const clinic = readClinic(work.database);
  const patient = patientById(work.database, patientId);
  if (!patient) throw new Error('an invoice without its patient');
  return {
    clinicName: clinic.name,
    clinicAddress: clinic.address,
    clinicPhone: clinic.phone,
    gstNumber: clinic.gstNumber,
    // Insurers match the legal name against the plan.
    patientName: `${patient.legalGivenNames} ${patient.legalFamilyName}`,
    patientAddress: patient.address,
  };
}

/** What a visit is charged at a fee, with the therapist as on the register now. */
export function lineOf(work: Work, id: string, visitId: string, fee: Omit<Fee, 'isInvoiced'>): InvoiceLine {
  const visit = billableVisitById(work.database, visitId);
  const therapist = visit && staffById(work.database, visit.therapistId);
  if (!therapist) throw new Error('an invoice without its visit or therapist');
  return {
    id,
    feeId: fee.id,
    dateOfService: visit.day,
    description: fee.service,
    therapistName: therapist.name,
    designation: therapist.designation,
    registrationNumber: therapist.registrationNumber,
    amountCents: fee.amountCents,
    taxBasisPoints: fee.taxBasisPoints,
    taxCents: lineTax(fee),
  };
}

/**
 * A draft as it would be issued this moment. What is missing on it is mended in the clinic, the patient or
 * the staff record, so it follows them; from its issue on it follows nothing.
 */
export function draftNow(work: Work, draft: Invoice): Invoice {
  const lines = draft.lines.map((line) => {
    const fee = feeById(work.database, line.feeId);
    if (!fee) throw new Error('an invoice line without its fee');
    return lineOf(work, line.id, draft.visitId, fee);
  });
  return withTotals({ ...draft, ...contentNow(work, draft.patientId), lines });
}

/** The stored invoice as the checks and the printed page know it. */
export function invoiceDraftOf(invoice: Invoice): InvoiceDraft {
  return {
    clinicName: invoice.clinicName,
    clinicAddress: invoice.clinicAddress,
    clinicPhone: invoice.clinicPhone,
    gstNumber: invoice.gstNumber,
    patientName: invoice.patientName,
    patientAddress: invoice.patientAddress,
    billTo: null,
    lines: invoice.lines.map((line) => ({
      kind: 'treatment',
      dateOfService: line.dateOfService,
      visitDay: invoice.dateOfService,
      description: line.description,
      therapistName: line.therapistName,
      designation: line.designation,
      registrationNumber: line.registrationNumber,
      amountCents: line.amountCents,
      taxBasisPoints: line.taxBasisPoints,
    })),
  };
}
