import { useTranslation } from 'react-i18next';
import type { Site } from '../../shared/contract/visit-records.ts';
import { siteName } from './site-name.ts';

/** `Upper trapezius, right · C5`, where a needle is. */
export function usePlaceText(): (site: Pick<Site, 'muscleId' | 'structure' | 'side' | 'segment'>) => string {
  const { t } = useTranslation();
  return (site) => {
    const side = t(`visit.side.${site.side}`).toLowerCase();
    const place = t('visit.site.nameAndSide', { name: siteName(site), side });
    return site.segment === null ? place : `${place} · ${site.segment}`;
  };
}
