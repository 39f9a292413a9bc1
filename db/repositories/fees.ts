import type { Database } from 'better-sqlite3';
import type { Fee } from '../../shared/contract/clinic-records.ts';
import { query } from '../statements.ts';
import type { FeeRow } from '../tables.ts';

const selectAll = query<Record<never, never>>()((q) =>
  q.selectFrom('fee').selectAll().orderBy('effective_from', 'desc').orderBy('id', 'desc'),
);
const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('fee').selectAll().where('id', '=', given('id')),
);
const selectOnDay = query<{ day: string }>()((q, given) =>
  q
    .selectFrom('fee')
    .selectAll()
    .where('effective_from', '<=', given('day'))
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);
const insertFee = query<FeeRow>()((q, given) =>
  q.insertInto('fee').values({
    id: given('id'),
    service: given('service'),
    amount_cents: given('amount_cents'),
    tax_basis_points: given('tax_basis_points'),
    effective_from: given('effective_from'),
  }),
);

function toFee(row: FeeRow): Fee {
  return {
    id: row.id,
    service: row.service,
    amountCents: row.amount_cents,
    taxBasisPoints: row.tax_basis_points,
    effectiveFrom: row.effective_from,
  };
}

/** Newest first. */
export function allFees(database: Database): Fee[] {
  return selectAll(database).all({}).map(toFee);
}

export function feeById(database: Database, id: string): Fee | null {
  const row = selectById(database).get({ id });
  return row ? toFee(row) : null;
}

/** The fee in force on a day (`YYYY-MM-DD`), or null when none had begun. */
export function feeOnDay(database: Database, day: string): Fee | null {
  const row = selectOnDay(database).get({ day });
  return row ? toFee(row) : null;
}

export function writeNewFee(database: Database, fee: Fee): void {
  insertFee(database).run({
    id: fee.id,
    service: fee.service,
    amount_cents: fee.amountCents,
    tax_basis_points: fee.taxBasisPoints,
    effective_from: fee.effectiveFrom,
  });
}
