import type { Day } from '../calendar.ts';
import { foldText } from '../text-folding.ts';

type DatedFee = {
  id: string;
  service: string;
  effectiveFrom: Day;
  /** First day it no longer holds; null while it has no end. */
  endedFrom: Day | null;
};

/** Whether two names mean the same service: case, accents and spaces apart. */
export function isSameService(one: string, other: string): boolean {
  return serviceKey(one) === serviceKey(other);
}

/**
 * What may be charged for a service given on a day: of each service the newest fee that has begun and not
 * ended, in the order of their names.
 */
export function feesInForce<Fee extends DatedFee>(fees: readonly Fee[], day: Day): Fee[] {
  const newest = new Map<string, Fee>();
  for (const fee of fees) {
    if (fee.effectiveFrom > day || (fee.endedFrom !== null && fee.endedFrom <= day)) continue;
    const key = serviceKey(fee.service);
    const known = newest.get(key);
    if (!known || isNewer(fee, known)) newest.set(key, fee);
  }
  return [...newest].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fee]) => fee);
}

// Ids count up with time: of two fees from the same day the one added later counts.
function isNewer(fee: DatedFee, known: DatedFee): boolean {
  if (fee.effectiveFrom !== known.effectiveFrom) return fee.effectiveFrom > known.effectiveFrom;
  return fee.id > known.id;
}

function serviceKey(service: string): string {
  return foldText(service).replace(/\s+/g, ' ').trim();
}
