import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { insertionsMade, needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { SiteBook, SitesPart } from '../state/site-book.ts';
import classes from './map-column.module.css';

type MapBarProps = {
  part: SitesPart;
  book: SiteBook;
  /** Whether steps are taken back here: while the treatment lasts. */
  mayUndo: boolean;
  /** Before the way back. */
  children?: ReactNode;
};

/** The needles counted from the sites, always in view, and the way back from the last step. */
export function MapBar({ part, book, mayUndo, children }: MapBarProps) {
  const { t } = useTranslation();
  const sites = part.sites.map(({ site }) => site);
  const opened = needlesOpened(sites);
  const insertions = insertionsMade(sites);
  return (
    <div className={classes.bar}>
      <p className={classes.counts} aria-live="polite">
        <span>
          <strong>{opened}</strong> {t('visit.needling.needlesOpened', { count: opened })}
        </span>
        <span>
          <strong>{insertions}</strong> {t('visit.needling.insertionsCounted', { count: insertions })}
        </span>
      </p>
      {children}
      {mayUndo && (
        <>
          <IconButton
            label={t('visit.undo.undo')}
            icon={IconArrowBackUp}
            disabled={!part.canUndo}
            onClick={book.undo}
          />
          <IconButton
            label={t('visit.undo.redo')}
            icon={IconArrowForwardUp}
            disabled={!part.canRedo}
            onClick={book.redo}
          />
        </>
      )}
    </div>
  );
}
