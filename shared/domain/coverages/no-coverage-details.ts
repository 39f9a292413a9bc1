import type { Coverage } from '../../contract/coverage-records.ts';

/** A coverage in force of which only the kind of plan is known so far. */
export const noCoverageDetails: Omit<Coverage, 'id' | 'version' | 'patientId' | 'planKind'> = {
  payer: null,
  policyNumber: null,
  certificateNumber: null,
  claimNumber: null,
  injuryDate: null,
  referredBy: null,
  referredOn: null,
  active: true,
};
