import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { Member, Practice } from '../../support/practice.ts';
import type { ProcedureName } from '../../support/procedures.ts';
import { billingCalls } from './valid-calls/billing.ts';
import { callListCalls, chartingCalls, safetyCalls } from './valid-calls/charting.ts';
import { clinicCalls } from './valid-calls/clinic.ts';
import { consentAndLockCalls } from './valid-calls/consent-and-lock.ts';
import { favouriteCalls } from './valid-calls/favourites.ts';
import type { ValidCall } from './valid-calls/valid-call.ts';

/** One for every procedure of the contract: the compiler misses a new one here. */
export const validCalls: { [Name in ProcedureName]: ValidCall<Name> } = {
  ...clinicCalls,
  ...chartingCalls,
  ...callListCalls,
  ...safetyCalls,
  ...consentAndLockCalls,
  ...billingCalls,
  ...favouriteCalls,
};

/** The call of a procedure, for code that goes through all of them. */
export function validCallOf(name: ProcedureName): {
  by: Member;
  prepare(practice: Practice): Promise<{ input: unknown; patientId?: string }>;
  answers?: ErrorCode;
} {
  return validCalls[name];
}
