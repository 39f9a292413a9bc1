import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import { paysByClaim } from '../../../shared/domain/coverages/claims.ts';
import { dayOrText } from '../../ui/day-text.ts';

/** The fields of a coverage as typed. */
export type CoverageFormValues = {
  planKind: Coverage['planKind'];
  payer: string;
  policyNumber: string;
  certificateNumber: string;
  claimNumber: string;
  injuryDate: string;
  referredBy: string;
  referredOn: string;
  active: boolean;
};
export type CoverageTextName = Exclude<keyof CoverageFormValues, 'planKind' | 'active'>;

export const noCoverageTyped: CoverageFormValues = {
  planKind: 'extendedHealth',
  payer: '',
  policyNumber: '',
  certificateNumber: '',
  claimNumber: '',
  injuryDate: '',
  referredBy: '',
  referredOn: '',
  active: true,
};

export function valuesOfCoverage(coverage: Coverage): CoverageFormValues {
  return {
    planKind: coverage.planKind,
    payer: coverage.payer ?? '',
    policyNumber: coverage.policyNumber ?? '',
    certificateNumber: coverage.certificateNumber ?? '',
    claimNumber: coverage.claimNumber ?? '',
    injuryDate: coverage.injuryDate ?? '',
    referredBy: coverage.referredBy ?? '',
    referredOn: coverage.referredOn ?? '',
    active: coverage.active,
  };
}

/** What the form sends; blank fields count as nothing. The contract checks the rest. */
export function coverageFields(values: CoverageFormValues): Omit<Coverage, 'id' | 'version' | 'patientId'> {
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  const dayOrNothing = (text: string) => (text.trim() === '' ? null : dayOrText(text));
  return {
    planKind: values.planKind,
    payer: orNothing(values.payer),
    policyNumber: orNothing(values.policyNumber),
    certificateNumber: orNothing(values.certificateNumber),
    claimNumber: orNothing(values.claimNumber),
    injuryDate: dayOrNothing(values.injuryDate),
    referredBy: orNothing(values.referredBy),
    referredOn: dayOrNothing(values.referredOn),
    active: values.active,
  };
}

/** Whether a field is asked for: those of the kind of plan, and whatever holds something already. */
export function isAsked(name: CoverageTextName, values: CoverageFormValues): boolean {
  if (values[name] !== '') return true;
  switch (name) {
    case 'payer':
      return values.planKind === 'extendedHealth' || values.planKind === 'private';
    case 'policyNumber':
    case 'certificateNumber':
      return values.planKind === 'extendedHealth' || values.planKind === 'private';
    case 'claimNumber':
    case 'injuryDate':
      return paysByClaim(values.planKind);
    case 'referredBy':
    case 'referredOn':
      return true;
  }
}
