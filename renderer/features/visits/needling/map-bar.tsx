import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFlipHorizontal } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { insertionsMade, needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { SiteBook } from '../state/site-book.ts';
import type { SitesPart } from '../state/sites-part.ts';
import classes from './map-column.module.css';

type MapBarProps = {
  part: SitesPart;
  book: SiteBook;
  /** Whether steps are taken back here: while the treatment lasts. */
  mayUndo: boolean;
  /** Whether sites may be placed now. */
  mayPlace: boolean;
  /** Before the way back. */
  children?: ReactNode;
};

/** The needles counted from the sites, always in view, and the way back from the last step. */
export function MapBar({ part, book, mayUndo, mayPlace, children }: MapBarProps) {
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
      {mayPlace && <BothSides isOn={part.bothSides} onToggle={book.toggleBothSides} />}
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

/** Says that each tap is meant on both sides; seen, felt by its pressed state, and said when it changes. */
function BothSides({ isOn, onToggle }: { isOn: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const wasOn = useRef(isOn);
  if (isOn) wasOn.current = true;
  const said = isOn ? t('charting.bothSides.on') : wasOn.current ? t('charting.bothSides.off') : '';
  return (
    <>
      <Button
        variant={isOn ? 'filled' : 'default'}
        className={classes.bothSides}
        aria-pressed={isOn}
        title={t('charting.bothSides.hint')}
        leftSection={<Icon of={IconFlipHorizontal} />}
        onClick={onToggle}
      >
        {t('charting.bothSides.toggle')}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
