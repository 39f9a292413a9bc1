import type { Coverage } from '../../contract/coverage-records.ts';

/**
 * Whether a payer of this kind pays by claim: ICBC and WorkSafeBC want the claim number and the day of the injury
 * with every invoice.
 */
export function paysByClaim(planKind: Coverage['planKind']): boolean {
  return planKind === 'icbc' || planKind === 'workSafeBc';
}

/** Whether the claim number is still to come. Treatment may begin before there is one, so it bars nothing. */
export function lacksClaimNumber({ planKind, claimNumber, active }: Coverage): boolean {
  return active && paysByClaim(planKind) && claimNumber === null;
}
