import type { Fee } from '../../../../shared/contract/clinic-records.ts';

export type FeeState = 'current' | 'future' | 'past';

/** Where each fee stands on a day: of a treatment, the newest that has begun counts. */
export function feeStates(fees: readonly Fee[], day: string): Map<string, FeeState> {
  const newest = new Map<string, string>();
  const begun = fees.filter((fee) => fee.effectiveFrom <= day);
  begun.forEach(({ service, effectiveFrom }) => {
    const known = newest.get(service);
    if (known === undefined || known < effectiveFrom) {
      newest.set(service, effectiveFrom);
    }
  });
  return new Map(
    fees.map((fee) => {
      const isCurrent = newest.get(fee.service) === fee.effectiveFrom;
      return [fee.id, fee.effectiveFrom > day ? 'future' : isCurrent ? 'current' : 'past'];
    }),
  );
}
