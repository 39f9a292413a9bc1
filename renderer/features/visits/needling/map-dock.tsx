import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteBook } from '../state/site-book.ts';
import { needleText } from '../state/site-content.ts';
import type { SitesPart } from '../state/sites-part.ts';
import classes from './map-column.module.css';
import { NeedleBoxLine } from './needle-box-line.tsx';
import { SiteDock } from './site-dock.tsx';

type MapDockProps = {
  part: SitesPart;
  book: SiteBook;
  isCounted: boolean;
  isStopped: boolean;
  isScreened: boolean;
  /** The questions that decided the screening. */
  screeningDecidedBy: readonly string[];
  onToScreening: () => void;
};

/** Under the map: the selected site, or what the next tap will take over. */
export const MapDock = memo(function MapDock(props: MapDockProps) {
  const { part, book, isCounted, isStopped, isScreened, screeningDecidedBy, onToScreening } = props;
  const { t } = useTranslation();
  const selected = part.sites.find(({ id }) => id === part.selectedId);
  if (part.movingId !== null || part.referringId !== null) {
    return (
      <div className={classes.dock}>
        <p className={classes.hint}>
          {t(part.movingId === null ? 'treatment.pain.tapWhere' : 'visit.site.tapToMove')}
        </p>
        <Button className={classes.cancel} variant="default" onClick={book.cancel}>
          {t('common.action.cancel')}
        </Button>
      </div>
    );
  }
  if (selected) {
    return (
      <div className={classes.dock}>
        <SiteDock
          site={selected}
          sites={part.sites}
          book={book}
          editing={part.editing}
          screeningDecidedBy={screeningDecidedBy}
          mayPlace={!isCounted && !isStopped}
        />
      </div>
    );
  }
  if (isStopped) {
    return (
      <div className={classes.dock}>
        <p className={classes.hint}>{t('visit.screeningSection.stop')}</p>
      </div>
    );
  }
  if (isCounted) {
    return (
      <div className={classes.dock}>
        {part.sites.length > 0 && <p className={classes.hint}>{t('visit.site.selectHintEnded')}</p>}
      </div>
    );
  }
  if (!isScreened && !part.pending) {
    return (
      <div className={classes.dock}>
        <p className={classes.hint}>{t('visit.needling.notScreened')}</p>
        <Button className={classes.cancel} variant="default" onClick={onToScreening}>
          {t('visit.needling.toScreening')}
        </Button>
      </div>
    );
  }
  const { next } = part;
  const words = [
    next.needleContinues ? t('visit.needling.sameNeedle') : needleText(next.needle),
    ...(next.depthMillimetres === null ? [] : [t('treatment.depth.short', { depth: next.depthMillimetres })]),
    t(`visit.technique.${next.technique}`),
    t('visit.signed.insertions', { count: next.insertions }),
  ];
  return (
    <div className={classes.dock}>
      <p className={classes.hint}>
        {part.pending ? t('visit.site.chooseMuscle') : t('visit.site.selectHint')}
        <span className={classes.next}>
          {t(part.bothSides ? 'charting.bothSides.next' : 'visit.site.next', { settings: words.join(' · ') })}
        </span>
        <NeedleBoxLine needle={next.needle} />
      </p>
      {!part.pending && (
        <Button className={classes.cancel} variant="default" onClick={book.startNaming}>
          {t('charting.byName.open')}
        </Button>
      )}
    </div>
  );
});
