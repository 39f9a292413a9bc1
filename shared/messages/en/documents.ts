/** Words on receipts and invoices, and what to put right before one is issued. */
export const documents = {
  receipt: {
    title: {
      paidReceipt: 'Paid receipt',
      receiptForPayment: 'Receipt for payment',
      invoice: 'Invoice',
    },
    fileTitle: '{{title}} {{number}}',
    receiptNumber: 'Receipt no.',
    invoiceNumber: 'Invoice no.',
    issuedOn: 'Date issued',
    serviceDate: 'Date of service',
    serviceDates: 'Dates of service',
    dayRange: '{{first}} – {{last}}',
    phone: 'Phone {{phone}}',
    gstNumber: 'GST/HST no. {{number}}',
    patient: 'Patient',
    billTo: 'Billed to',
    duplicate: 'DUPLICATE',
    duplicateDates: 'First issued {{issuedOn}}, reissued {{reissuedOn}}',
    table: {
      dateOfService: 'Date of service',
      service: 'Service',
      providedBy: 'Provided by',
      tax: 'Tax',
      amount: 'Amount',
    },
    registrationNumber: 'College reg. no. {{number}}',
    missedAppointment: 'Appointment not attended. No treatment was given.',
    exempt: 'Exempt',
    lineTax: 'GST {{rate}}%',
    subtotal: 'Subtotal',
    taxTotal: 'GST {{rate}}%',
    total: 'Total',
    paid: 'Amount paid',
    balance: 'Balance due',
    credit: 'Credit to payer',
    payments: 'Payments received',
    noPayment: 'No payment received yet.',
    method: {
      cash: 'Cash',
      debit: 'Debit card',
      credit: 'Credit card',
      cheque: 'Cheque',
      transfer: 'e-Transfer',
    },
    paidInFull: 'PAID IN FULL',
    paidInFullOn: '{{amount}} received, {{day}}',
    gstExempt: 'GST exempt – health care service',
    page: 'Page {{page}} of {{pages}}',
    continued: '{{title}} {{number}}, continued',
  },
  problem: {
    clinicNameMissing: 'The clinic has no name. Enter it under Clinic.',
    clinicAddressMissing: 'The clinic has no address. Enter it under Clinic.',
    clinicPhoneMissing: 'The clinic has no phone number. Enter it under Clinic.',
    gstNumberMissing:
      'Tax is charged but the clinic has no GST number. Enter it under Clinic or make the line exempt.',
    patientNameMissing: 'The patient has no name. Enter the legal name in the patient’s record.',
    billToNameMissing: 'The person who is billed has no name. Enter it, or bill the patient.',
    noServiceLine: 'The invoice has no service. Add the service that was given.',
    therapistNameMissing: 'Line {{line}}: say who gave the service.',
    designationMissing:
      'Line {{line}}: the therapist has no designation. Enter it under Staff, for instance Registered Physiotherapist.',
    registrationNumberMissing:
      'Line {{line}}: the therapist has no College registration number. Enter it under Staff.',
    dateOfServiceImpossible: 'Line {{line}}: the date of service does not exist. Enter the day of the visit.',
    dateOfServiceInFuture:
      'Line {{line}}: the date of service is in the future. Invoice the visit once it has taken place.',
    dateOfServiceNotVisitDay:
      'Line {{line}}: the date of service is not the day of the visit. Enter the day of the visit.',
    descriptionMissing: 'Line {{line}}: say which service was given.',
    descriptionForbiddenWord:
      'Line {{line}}: an insurer may refuse “{{word}}” from a physiotherapist. Describe the service as physiotherapy.',
    descriptionHealthNumber:
      'Line {{line}}: a Personal Health Number must not be on an invoice. Take it out of the description.',
    missedAppointmentAsTreatment:
      'Line {{line}}: the fee for a missed appointment must say so. Describe it as a missed appointment.',
    treatmentAsMissedAppointment:
      'Line {{line}}: this describes a missed appointment but is charged as a service. Choose missed appointment.',
    amountNotPositive: 'Line {{line}}: the amount must be more than $0.00.',
    taxRateImpossible: 'Line {{line}}: the tax rate must be between 0 and 100%.',
  },
} as const;
