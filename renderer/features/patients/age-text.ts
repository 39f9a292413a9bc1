import { useTranslation } from 'react-i18next';
import { ageInYears } from '../../../shared/domain/calendar.ts';
import { useFormat } from '../../lib/format.ts';

/** Age in full years today, in words; empty for a birth date that lies ahead. */
export function useAgeText(): (birthDate: string) => string {
  const { t } = useTranslation();
  const today = useFormat().today();
  return (birthDate) => {
    const age = ageInYears(birthDate, today);
    return age === null ? '' : t('patients.facts.age', { count: age });
  };
}
