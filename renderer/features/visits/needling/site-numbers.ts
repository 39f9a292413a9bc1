import { useTranslation } from 'react-i18next';
import { numberRuns } from '../../../../shared/domain/visits/dwell-timer.ts';
import type { SiteContent } from '../state/site-content.ts';

/** Some sites by the numbers on their marks: `Site 3`, `Sites 1–4, 7`. */
export function useSiteNumbers(
  sites: readonly Pick<SiteContent, 'id' | 'ordinal'>[],
): (ids: string[]) => string {
  const { t } = useTranslation();
  return (ids) => {
    const numbers = sites.filter(({ id }) => ids.includes(id)).map(({ ordinal }) => ordinal);
    if (numbers.length === 0) return t('timers.removedSites');
    return t(numbers.length === 1 ? 'timers.site' : 'timers.sites', { numbers: numberRuns(numbers) });
  };
}
