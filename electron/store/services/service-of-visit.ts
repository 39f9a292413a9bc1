import { feeById, feeOnDay } from '../../../db/repositories/fees.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Work } from '../work.ts';

/**
 * The fee that a visit of that day is charged with: the one chosen, or, where the caller says nothing, the
 * one in force. Null keeps the visit from the front desk. Throws NO_FEE when the chosen one had not begun.
 */
export function serviceOf(work: Work, day: string, chosen: string | null | undefined): string | null {
  if (chosen === null) return null;
  if (chosen === undefined) return feeOnDay(work.database, day)?.id ?? null;
  const fee = feeById(work.database, chosen);
  if (!fee || fee.effectiveFrom > day) throw new TautbandError('NO_FEE', { day });
  return fee.id;
}
