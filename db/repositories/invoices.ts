import type { Database } from 'better-sqlite3';
import type { Invoice, InvoiceLine, InvoiceSummary, Payment } from '../../shared/contract/billing-records.ts';
import { paymentMethod } from '../../shared/contract/billing-records.ts';
import { address } from '../../shared/contract/clinic-records.ts';
import { invoiceTotals } from '../../shared/domain/invoices/invoice-totals.ts';
import { query } from '../statements.ts';
import type { InvoiceLineRow, InvoiceRow, PaymentRow } from '../tables.ts';

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('invoice').selectAll().where('id', '=', given('id')),
);
const selectByVisit = query<{ visit_id: string }>()((q, given) =>
  q.selectFrom('invoice').select('id').where('visit_id', '=', given('visit_id')),
);
const selectLines = query<{ invoice_id: string }>()((q, given) =>
  q.selectFrom('invoice_line').selectAll().where('invoice_id', '=', given('invoice_id')).orderBy('ordinal'),
);
const selectPayments = query<{ invoice_id: string }>()((q, given) =>
  q
    .selectFrom('payment')
    .selectAll()
    .where('invoice_id', '=', given('invoice_id'))
    .orderBy('recorded_at')
    .orderBy('id'),
);
const insertInvoice = query<InvoiceRow>()((q, given) =>
  q.insertInto('invoice').values({
    id: given('id'),
    version: given('version'),
    visit_id: given('visit_id'),
    patient_id: given('patient_id'),
    state: given('state'),
    series: given('series'),
    sequence: given('sequence'),
    number: given('number'),
    made_at: given('made_at'),
    issued_at: given('issued_at'),
    clinic_name: given('clinic_name'),
    clinic_address: given('clinic_address'),
    clinic_phone: given('clinic_phone'),
    gst_number: given('gst_number'),
    patient_name: given('patient_name'),
    patient_address: given('patient_address'),
  }),
);
const insertLine = query<InvoiceLineRow>()((q, given) =>
  q.insertInto('invoice_line').values({
    id: given('id'),
    invoice_id: given('invoice_id'),
    ordinal: given('ordinal'),
    date_of_service: given('date_of_service'),
    description: given('description'),
    therapist_name: given('therapist_name'),
    designation: given('designation'),
    registration_number: given('registration_number'),
    amount_cents: given('amount_cents'),
    tax_basis_points: given('tax_basis_points'),
    tax_cents: given('tax_cents'),
  }),
);
const updateIssued = query<Pick<InvoiceRow, 'id' | 'series' | 'sequence' | 'number' | 'issued_at'>>()(
  (q, given) =>
    q
      .updateTable('invoice')
      .set((change) => ({
        version: change('version', '+', 1),
        state: 'issued',
        series: given('series'),
        sequence: given('sequence'),
        number: given('number'),
        issued_at: given('issued_at'),
      }))
      .where('id', '=', given('id')),
);
const updatePaid = query<{ id: string; state: 'issued' | 'paid' }>()((q, given) =>
  q
    .updateTable('invoice')
    .set((change) => ({ version: change('version', '+', 1), state: given('state') }))
    .where('id', '=', given('id')),
);
const insertPayment = query<PaymentRow>()((q, given) =>
  q.insertInto('payment').values({
    id: given('id'),
    invoice_id: given('invoice_id'),
    amount_cents: given('amount_cents'),
    method: given('method'),
    paid_on: given('paid_on'),
    reference: given('reference'),
    recorded_at: given('recorded_at'),
    recorded_by: given('recorded_by'),
  }),
);
const selectPayment = query<{ id: string }>()((q, given) =>
  q.selectFrom('payment').selectAll().where('id', '=', given('id')),
);
const summaries = query<{ state: 'draft' | 'issued' | 'paid'; limit: number }>()((q, given) =>
  q
    .selectFrom('invoice')
    .innerJoin('visit', 'visit.id', 'invoice.visit_id')
    .select([
      'invoice.id as id',
      'invoice.visit_id as visitId',
      'invoice.patient_id as patientId',
      'invoice.number as number',
      'invoice.state as state',
      'invoice.patient_name as patientName',
      'invoice.issued_at as issuedAt',
      'visit.day as dateOfService',
    ])
    .select((columns) => [
      columns
        .selectFrom('invoice_line')
        .select((sum) =>
          sum.fn
            .coalesce(
              sum.fn.sum<number>(sum('invoice_line.amount_cents', '+', sum.ref('invoice_line.tax_cents'))),
              sum.lit(0),
            )
            .as('cents'),
        )
        .whereRef('invoice_line.invoice_id', '=', 'invoice.id')
        .as('totalCents'),
      columns
        .selectFrom('payment')
        .select((sum) => sum.fn.coalesce(sum.fn.sum<number>('payment.amount_cents'), sum.lit(0)).as('cents'))
        .whereRef('payment.invoice_id', '=', 'invoice.id')
        .as('paidCents'),
    ])
    .where('invoice.state', '=', given('state'))
    .orderBy('invoice.issued_at', 'desc')
    .orderBy('invoice.id', 'desc')
    .limit(given('limit')),
);

function toLine(row: InvoiceLineRow): InvoiceLine {
  return {
    id: row.id,
    dateOfService: row.date_of_service,
    description: row.description,
    therapistName: row.therapist_name,
    designation: row.designation,
    registrationNumber: row.registration_number,
    amountCents: row.amount_cents,
    taxBasisPoints: row.tax_basis_points,
    taxCents: row.tax_cents,
  };
}

function toPayment(row: PaymentRow): Payment {
  return {
    id: row.id,
    invoiceId: row.invoice_id,
    amountCents: row.amount_cents,
    method: paymentMethod.parse(row.method),
    paidOn: row.paid_on,
    reference: row.reference,
    recordedAt: row.recorded_at,
  };
}

/** The invoice with its lines, payments and totals, or null. */
export function invoiceById(database: Database, id: string): Invoice | null {
  const row = selectById(database).get({ id });
  if (!row) return null;
  const lines = selectLines(database).all({ invoice_id: id }).map(toLine);
  const payments = selectPayments(database).all({ invoice_id: id }).map(toPayment);
  const totals = invoiceTotals(lines, payments);
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    patientId: row.patient_id,
    number: row.number,
    state: row.state,
    issuedAt: row.issued_at,
    clinicName: row.clinic_name,
    clinicAddress: address.parse(JSON.parse(row.clinic_address)),
    clinicPhone: row.clinic_phone,
    gstNumber: row.gst_number,
    patientName: row.patient_name,
    patientAddress: address.parse(JSON.parse(row.patient_address)),
    lines,
    payments,
    netCents: totals.netCents,
    taxCents: totals.taxCents,
    totalCents: totals.totalCents,
    paidCents: totals.paidCents,
    balanceCents: totals.balanceCents,
  };
}

export function invoiceIdOfVisit(database: Database, visitId: string): string | null {
  return selectByVisit(database).get({ visit_id: visitId })?.id ?? null;
}

/** Writes a draft with its lines. */
export function writeNewInvoice(
  database: Database,
  invoice: Pick<
    Invoice,
    | 'id'
    | 'visitId'
    | 'patientId'
    | 'clinicName'
    | 'clinicAddress'
    | 'clinicPhone'
    | 'gstNumber'
    | 'patientName'
    | 'patientAddress'
    | 'lines'
  >,
  madeAt: string,
): void {
  insertInvoice(database).run({
    id: invoice.id,
    version: 1,
    visit_id: invoice.visitId,
    patient_id: invoice.patientId,
    state: 'draft',
    series: null,
    sequence: null,
    number: null,
    made_at: madeAt,
    issued_at: null,
    clinic_name: invoice.clinicName,
    clinic_address: JSON.stringify(invoice.clinicAddress),
    clinic_phone: invoice.clinicPhone,
    gst_number: invoice.gstNumber,
    patient_name: invoice.patientName,
    patient_address: JSON.stringify(invoice.patientAddress),
  });
  for (const [index, line] of invoice.lines.entries()) {
    insertLine(database).run({
      id: line.id,
      invoice_id: invoice.id,
      ordinal: index + 1,
      date_of_service: line.dateOfService,
      description: line.description,
      therapist_name: line.therapistName,
      designation: line.designation,
      registration_number: line.registrationNumber,
      amount_cents: line.amountCents,
      tax_basis_points: line.taxBasisPoints,
      tax_cents: line.taxCents,
    });
  }
}

export function writeIssued(
  database: Database,
  issued: Pick<InvoiceRow, 'id' | 'series' | 'sequence' | 'number' | 'issued_at'>,
): void {
  updateIssued(database).run(issued);
}

/** Sets whether something is left to pay. */
export function writeInvoiceState(database: Database, id: string, state: 'issued' | 'paid'): void {
  updatePaid(database).run({ id, state });
}

export function paymentById(database: Database, id: string): Payment | null {
  const row = selectPayment(database).get({ id });
  return row ? toPayment(row) : null;
}

export function writeNewPayment(database: Database, payment: Payment, recordedBy: string): void {
  insertPayment(database).run({
    id: payment.id,
    invoice_id: payment.invoiceId,
    amount_cents: payment.amountCents,
    method: payment.method,
    paid_on: payment.paidOn,
    reference: payment.reference,
    recorded_at: payment.recordedAt,
    recorded_by: recordedBy,
  });
}

/** The newest invoices in a state. */
export function invoicesInState(
  database: Database,
  state: 'draft' | 'issued' | 'paid',
  limit: number,
): InvoiceSummary[] {
  return summaries(database)
    .all({ state, limit })
    .map(({ paidCents, totalCents, ...summary }) => ({
      ...summary,
      totalCents: Number(totalCents ?? 0),
      balanceCents: Number(totalCents ?? 0) - Number(paidCents ?? 0),
    }));
}
