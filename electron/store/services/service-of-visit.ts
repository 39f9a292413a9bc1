import { feesBegun } from '../../../db/repositories/fees.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { feesInForce } from '../../../shared/domain/invoices/fees-in-force.ts';
import type { Work } from '../work.ts';

/**
 * The fee that a visit of that day is charged with: the one chosen, or, where the caller says nothing, the
 * only one in force. Null keeps the visit from the front desk. Throws NO_FEE when the chosen one is not in
 * force that day.
 */
export function serviceOf(work: Work, day: string, chosen: string | null | undefined): string | null {
  if (chosen === null) return null;
  const inForce = feesInForce(feesBegun(work.database, day), day);
  if (chosen === undefined) return inForce.length === 1 ? (inForce[0]?.id ?? null) : null;
  if (!inForce.some(({ id }) => id === chosen)) throw new TautbandError('NO_FEE', { day });
  return chosen;
}
