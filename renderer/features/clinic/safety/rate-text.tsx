import { useTranslation } from 'react-i18next';
import type { SafetyRate } from '../../../../shared/contract/safety-records.ts';

/** A rate to a tenth, or that the numbers are too small for one. */
export function RateText({ rate }: { rate: SafetyRate }) {
  const { t } = useTranslation();
  return rate.per100 === null ? (
    <span className="tb-quiet">{t('safety.rates.tooFew')}</span>
  ) : (
    rate.per100.toFixed(1)
  );
}
