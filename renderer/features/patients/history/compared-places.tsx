import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedledSite } from '../../../../shared/contract/history-records.ts';
import type { ComparedPlace } from '../../../../shared/domain/history/compare-visits.ts';
import { siteName } from '../../../lib/site-name.ts';
import classes from './compare-visits.module.css';

type ComparedPlacesProps = {
  title: string;
  places: readonly ComparedPlace[];
  days: { earlier: string; later: string };
};

/** Muscles that both visits or one of them had, each with its marks as they look on the map. */
export function ComparedPlaces({ title, places, days }: ComparedPlacesProps) {
  const { t } = useTranslation();
  const id = useId();
  const marksOf = (sites: readonly NeedledSite[], visit: 'earlier' | 'later') =>
    sites.map(({ id: siteId, ordinal }) => (
      <span
        key={siteId}
        className={classes.mark}
        data-earlier={visit === 'earlier' || undefined}
        role="img"
        aria-label={t('overTime.visitOf', { number: ordinal, day: days[visit] })}
      >
        {ordinal}
      </span>
    ));
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {title} <span className={classes.count}>{places.length}</span>
      </h3>
      {places.length === 0 ? (
        <p className={classes.quiet}>{t('overTime.compare.nothing')}</p>
      ) : (
        <ul className={classes.places}>
          {places.map((place) => (
            <li key={place.key} className={classes.place}>
              <span className={classes.name}>
                {t('visit.site.nameAndSide', {
                  name: siteName(place),
                  side: t(`visit.side.${place.side}`).toLowerCase(),
                })}
                {place.segment !== null && <span className={classes.level}> {place.segment}</span>}
              </span>
              <span className={classes.marks}>
                {marksOf(place.earlier, 'earlier')}
                {marksOf(place.later, 'later')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
