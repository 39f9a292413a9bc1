import { useTranslation } from 'react-i18next';
import { siteName } from '../../lib/site-name.ts';
import type { SiteContent } from './state/site-content.ts';

type Named = Pick<SiteContent, 'muscleId' | 'structure'>;

/** `Site 3: Upper trapezius, right`, for names that are read out. */
export function useSiteTitle(): (site: Named & Pick<SiteContent, 'ordinal' | 'side'>) => string {
  const { t } = useTranslation();
  return (site) =>
    t('visit.site.numbered', {
      ordinal: site.ordinal,
      name: siteName(site),
      side: t(`visit.side.${site.side}`),
    });
}

/** `4 · medium · exhausted`; a dash while nothing was noted. */
export function useLtrText(): (
  site: Pick<SiteContent, 'ltrCount' | 'ltrIntensity' | 'ltrExhausted'>,
) => string {
  const { t } = useTranslation();
  return ({ ltrCount, ltrIntensity, ltrExhausted }) => {
    if (ltrCount === null && !ltrExhausted) return '';
    const parts = [ltrCount === null ? '' : String(ltrCount)];
    if (ltrIntensity !== null && ltrIntensity !== 'none') {
      parts.push(t(`visit.intensity.${ltrIntensity}`).toLowerCase());
    }
    if (ltrExhausted) parts.push(t('visit.needling.exhaustedShort'));
    return parts.filter(Boolean).join(' · ');
  };
}
