import type { Invoice } from '../../../shared/contract/billing-records.ts';
import type { InvoiceDraft } from '../../../shared/domain/invoices/invoice.ts';

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
      // A line is made from a visit with the visit's day; the two never part afterwards.
      visitDay: line.dateOfService,
      description: line.description,
      therapistName: line.therapistName,
      designation: line.designation,
      registrationNumber: line.registrationNumber,
      amountCents: line.amountCents,
      taxBasisPoints: line.taxBasisPoints,
    })),
  };
}
