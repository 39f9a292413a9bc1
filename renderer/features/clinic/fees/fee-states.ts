import type { Fee } from '../../../../shared/contract/clinic-records.ts';
import { feesInForce } from '../../../../shared/domain/invoices/fees-in-force.ts';

export type FeeState = 'current' | 'future' | 'past' | 'ended';

/** Where each fee stands on a day: of a treatment, the newest that has begun and not ended counts. */
export function feeStates(fees: readonly Fee[], day: string): Map<string, FeeState> {
  const current = new Set(feesInForce(fees, day).map(({ id }) => id));
  return new Map(fees.map((fee) => [fee.id, current.has(fee.id) ? 'current' : stateOf(fee, day)]));
}

function stateOf(fee: Fee, day: string): FeeState {
  if (fee.endedFrom !== null && fee.endedFrom <= day) return 'ended';
  return fee.effectiveFrom > day ? 'future' : 'past';
}
