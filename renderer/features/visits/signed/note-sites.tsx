import { useTranslation } from 'react-i18next';
import { partnerOf } from '../../../../shared/domain/visits/needle-pairs.ts';
import { siteName } from '../../../lib/site-name.ts';
import { useDwellText } from '../needling/dwell-text.ts';
import { useLtrText } from '../site-names.ts';
import { needleText } from '../state/site-content.ts';
import classes from './note.module.css';
import type { NoteView } from './note-view.ts';

/** The needled sites of a note, each with all that was charted about it. */
export function NoteSites({ sites }: { sites: NoteView['sites'] }) {
  const { t } = useTranslation();
  const ltrText = useLtrText();
  const dwellText = useDwellText();
  return (
    <ol className={classes.sites}>
      {sites.map((site) => {
        const partner = partnerOf(site, sites);
        const facts = [
          site.segment,
          site.structureKind !== 'muscle' && t(`treatment.structureKind.${site.structureKind}`),
          t(`visit.siteType.${site.siteType}`),
          site.needleContinues && site !== sites[0]
            ? t('visit.needling.sameNeedle')
            : `${needleText(site.needle)} ${t('visit.site.millimetres')}`,
          t('visit.signed.insertions', { count: site.insertions }),
          site.depthMillimetres !== null && t('treatment.depth.short', { depth: site.depthMillimetres }),
          site.direction && t(`treatment.direction.${site.direction}`).toLowerCase(),
          t(`visit.technique.${site.technique}`),
          site.electrical && t('treatment.current.short', site.electrical),
          partner && t('needlePairs.with', { ordinal: partner.ordinal }),
          site.dwellSeconds !== null && `${t('treatment.dwell.label')} ${dwellText(site.dwellSeconds)}`,
          ltrText(site) && `${t('visit.needling.column.ltr')} ${ltrText(site)}`,
          site.sensations.map((value) => t(`visit.sensation.${value}`)).join(', '),
          site.painReproduced &&
            `${t('treatment.pain.label')}: ${t(`treatment.pain.${site.painReproduced}`).toLowerCase()}`,
          site.referredTo && t('treatment.pain.shortReferred', { place: site.referredTo }),
          site.reasons.length > 0 &&
            `${t('treatment.reasons.label')}: ${site.reasons.map((reason) => t(`treatment.reasons.${reason}`)).join(', ')}`,
        ];
        return (
          <li key={site.id} className={classes.site}>
            <span className={classes.mark} aria-hidden="true">
              {site.ordinal}
            </span>
            <div className={classes.siteWords}>
              <strong>
                {t('visit.site.nameAndSide', {
                  name: site.muscleName ?? siteName(site),
                  side: t(`visit.side.${site.side}`).toLowerCase(),
                })}
              </strong>
              <span className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</span>
              {site.note && <span className={classes.words}>{site.note}</span>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
