import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { lacksClaimNumber } from '../../../shared/domain/coverages/claims.ts';
import { addressProblems } from '../../../shared/domain/invoices/check-address.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { useIsMinor } from './use-is-minor.ts';

type PatientPillsProps = { patient: Patient; coverages: readonly Coverage[] };

/**
 * What the desk and the therapist should know before they read on: a minor, who pays, a claim number to come; and
 * for whoever bills, an address that no receipt can go out with.
 */
export function PatientPills({ patient, coverages }: PatientPillsProps) {
  const { t } = useTranslation();
  const isMinor = useIsMinor().of(patient.birthDate);
  const bills = useHasRole('owner', 'admin');
  const inForce = coverages.filter((coverage) => coverage.active);
  const kinds = [...new Set(inForce.map((coverage) => coverage.planKind))];
  return (
    <>
      {isMinor &&
        (patient.guardian ? (
          <StatusPill>{t('patientDetails.minor')}</StatusPill>
        ) : (
          <StatusPill kind="caution" icon={IconAlertTriangle}>
            {t('patientDetails.minorWithout')}
          </StatusPill>
        ))}
      {kinds.map((kind) => {
        const payer = t(`coverage.kind.${kind}`);
        return inForce.some((coverage) => coverage.planKind === kind && lacksClaimNumber(coverage)) ? (
          <StatusPill key={kind} kind="caution" icon={IconAlertTriangle}>
            {t('coverage.lacksClaimNumber', { payer })}
          </StatusPill>
        ) : (
          <StatusPill key={kind}>{payer}</StatusPill>
        );
      })}
      {bills && addressProblems(patient.address).length > 0 && (
        <StatusPill kind="caution" icon={IconAlertTriangle}>
          {t('guidance.address.incomplete')}
        </StatusPill>
      )}
    </>
  );
}
