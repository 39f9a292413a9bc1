import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFlipHorizontal } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { insertionsMade, needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { sectionOfStep } from '../sections/section-of-step.ts';
import type { SiteContent } from '../state/site-content.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './map-column.module.css';

type MapBarProps = {
  session: VisitSession;
  sites: readonly SiteContent[];
  bothSides: boolean;
  /** Whether sites may be placed now. */
  mayPlace: boolean;
  /** Before the way back. */
  children?: ReactNode;
};

/** The needles counted from the sites, always in view, and the way back from the last step. */
export function MapBar({ session, sites, bothSides, mayPlace, children }: MapBarProps) {
  const { t } = useTranslation();
  const { canUndo, canRedo, restored } = usePart(session, session.history.part);
  const section = restored && sectionOfStep(restored.step, session.previousVisitId === null);
  const said =
    restored && section
      ? t(restored.by === 'undo' ? 'visit.undo.undone' : 'visit.undo.redone', {
          section: t(`visit.section.${section}`),
        })
      : '';
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
      {mayPlace && <BothSides isOn={bothSides} onToggle={session.sites.toggleBothSides} />}
      {children}
      <IconButton
        label={t('visit.undo.undo')}
        icon={IconArrowBackUp}
        disabled={!canUndo}
        onClick={session.history.undo}
      />
      <IconButton
        label={t('visit.undo.redo')}
        icon={IconArrowForwardUp}
        disabled={!canRedo}
        onClick={session.history.redo}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
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
