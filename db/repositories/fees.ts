import type { Database } from 'better-sqlite3';
import type { Fee } from '../../shared/contract/clinic-records.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { FeeRow } from '../tables.ts';

const selectAll = query<Record<never, never>>()((q) =>
  q.selectFrom('fee').selectAll().orderBy('effective_from', 'desc').orderBy('id', 'desc'),
);
const selectBegun = query<{ day: string }>()((q, given) =>
  q.selectFrom('fee').selectAll().where('effective_from', '<=', given('day')),
);
const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('fee').selectAll().where('id', '=', given('id')),
);
const selectInvoiced = query<Record<never, never>>()((q) =>
  q
    .selectFrom('invoice_line')
    .innerJoin('invoice', 'invoice.id', 'invoice_line.invoice_id')
    .select('invoice_line.fee_id as id')
    .distinct()
    .where('invoice.state', '<>', 'draft'),
);
const selectIsInvoiced = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('invoice_line')
    .innerJoin('invoice', 'invoice.id', 'invoice_line.invoice_id')
    .select('invoice_line.id')
    .where('invoice_line.fee_id', '=', given('id'))
    .where('invoice.state', '<>', 'draft')
    .limit(1),
);
const selectLastChosen = query<{ therapist_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('fee', 'fee.id', 'visit.fee_id')
    .select('fee.service')
    .where('visit.therapist_id', '=', given('therapist_id'))
    .where('visit.released_at', 'is not', null)
    .orderBy('visit.released_at', 'desc')
    .limit(1),
);
const columns: Columns<FeeRow> = {
  id: 'kept',
  version: 'changes',
  service: 'changes',
  amount_cents: 'changes',
  tax_basis_points: 'changes',
  effective_from: 'changes',
  ended_from: 'changes',
};
const insertFee = query<FeeRow>()((q, given) => q.insertInto('fee').values(allOf(columns, given)));
const updateFee = query<FeeRow>()((q, given) =>
  q.updateTable('fee').set(changesOf(columns, given)).where('id', '=', given('id')),
);

function toFee(row: FeeRow, isInvoiced: boolean): Fee {
  return {
    id: row.id,
    version: row.version,
    service: row.service,
    amountCents: row.amount_cents,
    taxBasisPoints: row.tax_basis_points,
    effectiveFrom: row.effective_from,
    endedFrom: row.ended_from,
    isInvoiced,
  };
}

function toRow(fee: Fee): FeeRow {
  return {
    id: fee.id,
    version: fee.version,
    service: fee.service,
    amount_cents: fee.amountCents,
    tax_basis_points: fee.taxBasisPoints,
    effective_from: fee.effectiveFrom,
    ended_from: fee.endedFrom,
  };
}

/** Newest first. */
export function allFees(database: Database): Fee[] {
  const invoiced = new Set(
    selectInvoiced(database)
      .all({})
      .map(({ id }) => id),
  );
  return selectAll(database)
    .all({})
    .map((row) => toFee(row, invoiced.has(row.id)));
}

/** Every fee that had begun on a day (`YYYY-MM-DD`), ended or not; in no order. */
export function feesBegun(database: Database, day: string): Omit<Fee, 'isInvoiced'>[] {
  return selectBegun(database)
    .all({ day })
    .map((row) => {
      const { isInvoiced: _, ...fee } = toFee(row, false);
      return fee;
    });
}

export function feeById(database: Database, id: string): Fee | null {
  const row = selectById(database).get({ id });
  return row ? toFee(row, selectIsInvoiced(database).get({ id }) !== undefined) : null;
}

/** The service of the visit that this therapist released last; null before the first. */
export function feeLastChosenBy(database: Database, therapistId: string): { service: string } | null {
  return selectLastChosen(database).get({ therapist_id: therapistId }) ?? null;
}

export function writeNewFee(database: Database, fee: Fee): void {
  insertFee(database).run(toRow(fee));
}

export function writeFee(database: Database, fee: Fee): void {
  updateFee(database).run(toRow(fee));
}
