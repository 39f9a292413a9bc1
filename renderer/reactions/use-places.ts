import { useTranslation } from 'react-i18next';
import type { Site } from '../../shared/contract/visit-records.ts';
import { siteName } from '../lib/site-name.ts';
import type { ReactionPlace } from './reaction-fields.tsx';

/** The sites of a visit as places of a reaction: `Site 3: Upper trapezius, right`. */
export function usePlaces(
  sites: readonly Pick<Site, 'id' | 'ordinal' | 'muscleId' | 'structure' | 'side'>[],
): ReactionPlace[] {
  const { t } = useTranslation();
  return sites.map((site) => ({
    id: site.id,
    title: t('visit.site.numbered', {
      ordinal: site.ordinal,
      name: siteName(site),
      side: t(`visit.side.${site.side}`),
    }),
  }));
}
