import { createInstance } from 'i18next';
import type { Translate } from '../../../electron/store/pdf/document-words.ts';
import type { InvoiceLine, IssuedInvoice } from '../../../shared/domain/invoices/invoice.ts';
import { documents } from '../../../shared/messages/en/documents.ts';

const i18n = createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { translation: { documents } } },
  interpolation: { escapeValue: false },
});
// The documents name their own keys, as in the program.
export const translate = i18n.t as unknown as Translate;

export const treatment: InvoiceLine = {
  kind: 'treatment',
  dateOfService: '2026-11-19',
  visitDay: '2026-11-19',
  description: 'Physiotherapy – treatment (incl. intramuscular stimulation)',
  therapistName: 'Dana Sample',
  designation: 'Registered Physiotherapist',
  registrationNumber: '01234',
  amountCents: 9500,
  taxBasisPoints: 0,
};

export const address = {
  street: '1200 Example Street, Unit 4',
  city: 'Vancouver',
  province: 'BC',
  postalCode: 'V5K 0A1',
};

/** Invented people and places. */
export const paidInvoice: IssuedInvoice = {
  clinicName: 'Harbour Example Physiotherapy',
  clinicAddress: { ...address, street: '88 Invented Quay, Suite 210' },
  clinicPhone: '+16045550123',
  gstNumber: null,
  patientName: 'Alex Example',
  patientAddress: address,
  billTo: null,
  lines: [treatment],
  number: 'PT-000123',
  issuedOn: '2026-11-19',
  voidedOn: null,
  payments: [{ paidOn: '2026-11-19', method: 'debit', amountCents: 9500 }],
};
