import { useTranslation } from 'react-i18next';

/** `30 s`, `5 min`: whole minutes as minutes. */
export function useDwellText(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) =>
    seconds % 60 === 0
      ? t('treatment.dwell.shortMinutes', { minutes: seconds / 60 })
      : t('treatment.dwell.short', { seconds });
}
