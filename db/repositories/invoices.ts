import type { Database } from 'better-sqlite3';
import type { Invoice, InvoiceLine, InvoiceSummary } from '../../shared/contract/billing-records.ts';
import { address } from '../../shared/contract/clinic-records.ts';
import { invoiceTotals } from '../../shared/domain/invoices/invoice-totals.ts';
import { query } from '../statements.ts';
import type { InvoiceLineRow, InvoiceRow } from '../tables.ts';
import { paymentsOfInvoice } from './payments.ts';

type ContentColumn =
  | 'clinic_name'
  | 'clinic_address'
  | 'clinic_phone'
  | 'gst_number'
  | 'patient_name'
  | 'patient_address';

const selectById = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('invoice')
    .innerJoin('visit', 'visit.id', 'invoice.visit_id')
    .selectAll('invoice')
    .select('visit.day as date_of_service')
    .where('invoice.id', '=', given('id')),
);
const selectByVisit = query<{ visit_id: string }>()((q, given) =>
  q.selectFrom('invoice').select('id').where('visit_id', '=', given('visit_id')).where('state', '<>', 'void'),
);
const selectLines = query<{ invoice_id: string }>()((q, given) =>
  q.selectFrom('invoice_line').selectAll().where('invoice_id', '=', given('invoice_id')).orderBy('ordinal'),
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
    voided_at: given('voided_at'),
    voided_by: given('voided_by'),
    void_reason: given('void_reason'),
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
    fee_id: given('fee_id'),
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
const deleteLines = query<{ invoice_id: string }>()((q, given) =>
  q.deleteFrom('invoice_line').where('invoice_id', '=', given('invoice_id')),
);
const updateContent = query<Pick<InvoiceRow, ContentColumn | 'id' | 'version'>>()((q, given) =>
  q
    .updateTable('invoice')
    .set({
      version: given('version'),
      clinic_name: given('clinic_name'),
      clinic_address: given('clinic_address'),
      clinic_phone: given('clinic_phone'),
      gst_number: given('gst_number'),
      patient_name: given('patient_name'),
      patient_address: given('patient_address'),
    })
    .where('id', '=', given('id')),
);
const updateIssued = query<Pick<InvoiceRow, 'id' | 'series' | 'sequence' | 'number' | 'issued_at'>>()(
  (q, given) =>
    q
      .updateTable('invoice')
      .set({
        state: 'issued',
        series: given('series'),
        sequence: given('sequence'),
        number: given('number'),
        issued_at: given('issued_at'),
      })
      .where('id', '=', given('id')),
);
const updateVoid = query<Pick<InvoiceRow, 'id' | 'voided_at' | 'voided_by' | 'void_reason'>>()((q, given) =>
  q
    .updateTable('invoice')
    .set((change) => ({
      version: change('version', '+', 1),
      state: 'void',
      voided_at: given('voided_at'),
      voided_by: given('voided_by'),
      void_reason: given('void_reason'),
    }))
    .where('id', '=', given('id')),
);
const raiseDraftsWithFee = query<{ fee_id: string }>()((q, given) =>
  q
    .updateTable('invoice')
    .set((change) => ({ version: change('version', '+', 1) }))
    .where('state', '=', 'draft')
    .where('id', 'in', (sub) =>
      sub.selectFrom('invoice_line').select('invoice_id').where('fee_id', '=', given('fee_id')),
    )
    .returning('id'),
);
const updatePaid = query<{ id: string; state: 'issued' | 'paid' }>()((q, given) =>
  q
    .updateTable('invoice')
    .set((change) => ({ version: change('version', '+', 1), state: given('state') }))
    .where('id', '=', given('id')),
);
const summaries = query<{ state: InvoiceRow['state']; limit: number }>()((q, given) =>
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
        .leftJoin('payment_reversal', 'payment_reversal.payment_id', 'payment.id')
        .select((sum) => sum.fn.coalesce(sum.fn.sum<number>('payment.amount_cents'), sum.lit(0)).as('cents'))
        .whereRef('payment.invoice_id', '=', 'invoice.id')
        .where('payment_reversal.id', 'is', null)
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
    feeId: row.fee_id,
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

/** The invoice with its lines, payments and totals, or null. */
export function invoiceById(database: Database, id: string): Invoice | null {
  const row = selectById(database).get({ id });
  if (!row) return null;
  const { voided_at: voidedAt, void_reason: voidReason } = row;
  const lines = selectLines(database).all({ invoice_id: id }).map(toLine);
  return withTotals({
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    patientId: row.patient_id,
    number: row.number,
    state: row.state,
    dateOfService: row.date_of_service,
    issuedAt: row.issued_at,
    voided: voidedAt === null || voidReason === null ? null : { at: voidedAt, reason: voidReason },
    clinicName: row.clinic_name,
    clinicAddress: address.parse(JSON.parse(row.clinic_address)),
    clinicPhone: row.clinic_phone,
    gstNumber: row.gst_number,
    patientName: row.patient_name,
    patientAddress: address.parse(JSON.parse(row.patient_address)),
    lines,
    payments: paymentsOfInvoice(database, id),
  });
}

type Total = 'netCents' | 'taxCents' | 'totalCents' | 'paidCents' | 'balanceCents';

/** The invoice with what it adds up to. A payment that was taken back counts for nothing, and a void invoice leaves nothing to pay. */
export function withTotals(invoice: Omit<Invoice, Total>): Invoice {
  const standing = invoice.payments.filter((payment) => payment.reversal === null);
  const { netCents, taxCents, totalCents, paidCents, balanceCents } = invoiceTotals(invoice.lines, standing);
  const owed = invoice.state === 'void' ? 0 : balanceCents;
  return { ...invoice, netCents, taxCents, totalCents, paidCents, balanceCents: owed };
}

/** The invoice of a visit that counts: void ones do not. */
export function invoiceIdOfVisit(database: Database, visitId: string): string | null {
  return selectByVisit(database).get({ visit_id: visitId })?.id ?? null;
}

export type InvoiceContent = Pick<
  Invoice,
  'clinicName' | 'clinicAddress' | 'clinicPhone' | 'gstNumber' | 'patientName' | 'patientAddress'
>;

function contentColumns(invoice: InvoiceContent): Pick<InvoiceRow, ContentColumn> {
  return {
    clinic_name: invoice.clinicName,
    clinic_address: JSON.stringify(invoice.clinicAddress),
    clinic_phone: invoice.clinicPhone,
    gst_number: invoice.gstNumber,
    patient_name: invoice.patientName,
    patient_address: JSON.stringify(invoice.patientAddress),
  };
}

/** Writes a draft with its lines. */
export function writeNewInvoice(
  database: Database,
  invoice: InvoiceContent & Pick<Invoice, 'id' | 'visitId' | 'patientId' | 'lines'>,
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
    voided_at: null,
    voided_by: null,
    void_reason: null,
    ...contentColumns(invoice),
  });
  writeLines(database, invoice);
}

/** Writes what stands on a draft in place of what stood there. */
export function writeDraft(
  database: Database,
  invoice: InvoiceContent & Pick<Invoice, 'id' | 'version' | 'lines'>,
): void {
  updateContent(database).run({ id: invoice.id, version: invoice.version, ...contentColumns(invoice) });
  deleteLines(database).run({ invoice_id: invoice.id });
  writeLines(database, invoice);
}

function writeLines(database: Database, invoice: Pick<Invoice, 'id' | 'lines'>): void {
  for (const [index, line] of invoice.lines.entries()) {
    insertLine(database).run({
      id: line.id,
      invoice_id: invoice.id,
      ordinal: index + 1,
      fee_id: line.feeId,
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

export function writeVoid(
  database: Database,
  id: string,
  { at, by, reason }: { at: string; by: string; reason: string },
): void {
  updateVoid(database).run({ id, voided_at: at, voided_by: by, void_reason: reason });
}

/** Counts up the drafts that charge this fee, since what they say has changed; gives their ids. */
export function raiseDraftsOfFee(database: Database, feeId: string): string[] {
  return raiseDraftsWithFee(database)
    .all({ fee_id: feeId })
    .map(({ id }) => id);
}

/** Sets whether something is left to pay. */
export function writeInvoiceState(database: Database, id: string, state: 'issued' | 'paid'): void {
  updatePaid(database).run({ id, state });
}

/** The newest invoices in a state. */
export function invoicesInState(
  database: Database,
  state: InvoiceRow['state'],
  limit: number,
): InvoiceSummary[] {
  return summaries(database)
    .all({ state, limit })
    .map(({ paidCents, totalCents, ...summary }) => ({
      ...summary,
      totalCents: Number(totalCents ?? 0),
      balanceCents: state === 'void' ? 0 : Number(totalCents ?? 0) - Number(paidCents ?? 0),
    }));
}
