import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ServicesOfDay } from './use-services.ts';

type ServiceChoiceProps = {
  services: ServicesOfDay;
  value: string | null;
  /** Null takes the choice back: the front desk does not see the visit yet. */
  onChange: (feeId: string | null) => void;
};

/** What the front desk will charge: one of the services with a fee that day. */
export function ServiceChoice({ services, value, onChange }: ServiceChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (services.isFailed) return <Notice kind="caution">{t('treatment.service.notLoaded')}</Notice>;
  if (services.fees.length === 0) {
    return services.isPending ? null : <Notice kind="caution">{t('treatment.service.none')}</Notice>;
  }
  return (
    <ChoiceChips
      label={t('treatment.service.label')}
      clearable
      hint={value === null ? t('treatment.service.unchosen') : undefined}
      options={services.fees.map(({ id, service, amountCents }) => ({
        value: id,
        label: t('treatment.service.option', { service, amount: format.money(amountCents) }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
