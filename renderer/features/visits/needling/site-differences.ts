import { useTranslation } from 'react-i18next';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import { siteName } from '../../../lib/site-name.ts';
import type { Difference } from '../conflict-notice.tsx';
import { useLtrText } from '../site-names.ts';
import { needleText, type SiteContent } from '../state/site-content.ts';
import { useDwellText } from './dwell-text.ts';

/** What two windows say differently about one of these sites, in words. */
export function useSiteDifferences(
  sites: readonly SiteContent[],
): (mine: SiteContent, theirs: SiteContent) => Difference[] {
  const { t } = useTranslation();
  const ltrText = useLtrText();
  const dwellText = useDwellText();
  const yesOrNo = (value: boolean) => (value ? t('common.value.yes') : t('common.value.no'));

  function wordsOf(site: SiteContent): { label: string; words: string }[] {
    const { x, y, view } = site.position;
    const { depthMillimetres, dwellSeconds } = site;
    return [
      { label: t('visit.site.muscle'), words: siteName(site) },
      {
        label: t('treatment.structureKind.label'),
        words: t(`treatment.structureKind.${site.structureKind}`),
      },
      {
        label: t('treatment.reasons.label'),
        words: site.reasons.map((reason) => t(`treatment.reasons.${reason}`)).join(', '),
      },
      { label: t('visit.site.side'), words: t(`visit.side.${site.side}`) },
      { label: t('visit.needling.map'), words: `${t(`body.view.${view}`)} ${x.toFixed(2)} ${y.toFixed(2)}` },
      { label: t('visit.site.siteType'), words: t(`visit.siteType.${site.siteType}`) },
      { label: t('visit.site.segment'), words: site.segment ?? '' },
      { label: t('visit.needling.column.needle'), words: needleText(site.needle) },
      {
        label: t('treatment.depth.label'),
        words: depthMillimetres === null ? '' : t('treatment.depth.short', { depth: depthMillimetres }),
      },
      {
        label: t('treatment.direction.label'),
        words: site.direction === null ? '' : t(`treatment.direction.${site.direction}`),
      },
      { label: t('visit.site.continues'), words: yesOrNo(site.needleContinues) },
      { label: t('visit.site.insertions'), words: String(site.insertions) },
      { label: t('visit.site.technique'), words: t(`visit.technique.${site.technique}`) },
      { label: t('treatment.dwell.label'), words: dwellSeconds === null ? '' : dwellText(dwellSeconds) },
      {
        label: t('treatment.current.label'),
        words: site.electrical === null ? '' : t('treatment.current.short', site.electrical),
      },
      {
        label: t('needlePairs.label'),
        words: String(sites.find(({ id }) => id === site.pairedWith)?.ordinal ?? ''),
      },
      { label: t('visit.site.ltr'), words: ltrText(site) },
      {
        label: t('visit.site.sensations'),
        words: site.sensations.map((value) => t(`visit.sensation.${value}`)).join(', '),
      },
      {
        label: t('treatment.pain.label'),
        words: site.painReproduced === null ? '' : t(`treatment.pain.${site.painReproduced}`),
      },
      { label: t('treatment.pain.referredTo'), words: site.referredTo },
      { label: t('visit.site.note'), words: site.note },
      { label: t('removal.column'), words: yesOrNo(site.needleOutAt !== null) },
      { label: t('common.action.remove'), words: yesOrNo(site.removed) },
    ];
  }

  return (mine, theirs) => {
    if (sameContent(mine, theirs)) return [];
    const theirWords = wordsOf(theirs);
    return wordsOf(mine)
      .map(({ label, words }, index) => ({ label, mine: words, theirs: theirWords[index]?.words ?? '' }))
      .filter((difference) => difference.mine !== difference.theirs);
  };
}
