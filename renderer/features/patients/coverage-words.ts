import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import { useFormat } from '../../lib/format.ts';

type CoverageWords = {
  /** Who pays: the insurer by name, else what kind of plan it is. */
  payer: string;
  /** The kind of plan, where the payer does not say it. */
  kind: string | null;
  numbers: string[];
  /** Injury and referral. */
  details: string[];
};

/** A coverage in words. */
export function useCoverageWords(): (coverage: Coverage) => CoverageWords {
  const { t } = useTranslation();
  const format = useFormat();
  function referralWords(name: string | null, day: string | null): string | null {
    if (name === null) return day && t('coverage.referredOnly', { day: format.day(day) });
    return day === null
      ? t('coverage.referred', { name })
      : t('coverage.referredOn', { name, day: format.day(day) });
  }

  return (coverage) => {
    const { policyNumber, certificateNumber, claimNumber, injuryDate, referredBy, referredOn } = coverage;
    const kind = t(`coverage.kind.${coverage.planKind}`);
    const present = (words: (string | null)[]): string[] => words.filter((word) => word !== null);
    return {
      payer: coverage.payer ?? kind,
      kind: coverage.payer === null ? null : kind,
      numbers: present([
        claimNumber && t('coverage.claim', { number: claimNumber }),
        policyNumber && t('coverage.policy', { number: policyNumber }),
        certificateNumber && t('coverage.certificate', { number: certificateNumber }),
      ]),
      details: present([
        injuryDate && t('coverage.injured', { day: format.day(injuryDate) }),
        referralWords(referredBy, referredOn),
      ]),
    };
  };
}
