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
    void: 'VOID',
    voidSince: 'Issued in error, void since {{day}}. Nothing may be claimed with it.',
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
    clinicStreetMissing: 'The clinic’s address has no street. Enter it under Clinic.',
    clinicCityMissing: 'The clinic’s address has no city. Enter it under Clinic.',
    clinicProvinceMissing: 'The clinic’s address has no province. Enter it under Clinic.',
    clinicProvinceUnknown:
      'The clinic’s province is not one of Canada’s. Enter it as two letters, for example BC.',
    clinicPostalCodeMissing: 'The clinic’s address has no postal code. Enter it under Clinic.',
    clinicPostalCodeForm:
      'The clinic’s postal code cannot be right. Write letter and digit in turn, for example V5K 0A1.',
    clinicPostalCodeProvince:
      'The clinic’s postal code belongs to another province. Compare the two under Clinic.',
    clinicPhoneMissing: 'The clinic has no phone number. Enter it under Clinic.',
    clinicPhoneForm:
      'The clinic’s phone number cannot be right. Enter it with area code, for example 604-555-0123.',
    gstNumberMissing:
      'Tax is charged but the clinic has no GST number. Enter it under Clinic, or choose a fee without tax.',
    gstNumberForm:
      'The clinic’s GST number cannot be right. It has nine digits and RT0001, for example 123456789 RT0001.',
    patientNameMissing: 'The patient has no name. Enter the legal name in the patient’s record.',
    patientAddressMissing: 'The patient has no address. Enter it in the patient’s record.',
    patientStreetMissing: 'The patient’s address has no street. Enter it in the patient’s record.',
    patientCityMissing: 'The patient’s address has no city. Enter it in the patient’s record.',
    patientProvinceMissing: 'The patient’s address has no province. Enter it in the patient’s record.',
    patientPostalCodeMissing: 'The patient’s address has no postal code. Enter it in the patient’s record.',
    patientPostalCodeForm:
      'The patient’s postal code cannot be right. Write letter and digit in turn, for example V5K 0A1.',
    patientPostalCodeProvince:
      'The patient’s postal code belongs to another province. Compare the two in the patient’s record.',
    billToNameMissing: 'The person who is billed has no name. Enter it, or bill the patient.',
    noServiceLine: 'No service has been chosen yet. Choose what was given and its fee.',
    therapistNameMissing: 'Line {{line}}: say who gave the service.',
    designationMissing:
      'The therapist has no designation. Enter it under Staff, for example Registered Physiotherapist.',
    registrationNumberMissing: 'The therapist has no College registration number. Enter it under Staff.',
    registrationNumberForm:
      'The therapist’s College registration number has no digit in it. Correct it under Staff.',
    dateOfServiceImpossible: 'Line {{line}}: the date of service does not exist. Enter the day of the visit.',
    dateOfServiceInFuture: 'The date of service is in the future. Invoice the visit once it has taken place.',
    dateOfServiceNotVisitDay:
      'Line {{line}}: the date of service is not the day of the visit. Enter the day of the visit.',
    descriptionMissing: 'Line {{line}}: say which service was given.',
    descriptionForbiddenWord:
      'An insurer may refuse “{{word}}” from a physiotherapist. Describe the service as physiotherapy under Fees.',
    descriptionHealthNumber:
      'A Personal Health Number must not be on an invoice. Take it out of the name of the service under Fees.',
    missedAppointmentAsTreatment:
      'Line {{line}}: the fee for a missed appointment must say so. Describe it as a missed appointment.',
    treatmentAsMissedAppointment:
      'This fee is for a missed appointment, but the patient was treated. Choose the fee of the treatment.',
    amountNotPositive: 'Line {{line}}: the amount must be more than $0.00.',
    taxRateImpossible: 'Line {{line}}: the tax rate must be between 0 and 100%.',
    feeNotInForce: 'The fee no longer holds on the day of the visit. Choose another one.',
  },
} as const;
