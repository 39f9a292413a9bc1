import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestLevel } from '../../../../shared/domain/body/spinal-levels.ts';
import { moveWithinGroup } from '../../../ui/roving-focus.ts';
import type { SiteContent } from '../state/site-content.ts';
import classes from './level-chooser.module.css';

type LevelChooserProps = {
  name: string;
  side: SiteContent['side'] | 'both';
  position: SiteContent['position'];
  /** Those of the muscle, from the head down. */
  levels: readonly string[];
  /** Null for a site without a level. */
  onChoose: (level: string | null) => void;
  onBack: () => void;
};

/** Asks for the spinal level of a muscle that is charted by level; the one nearest to the tap has the focus. */
export function LevelChooser({ name, side, position, levels, onChoose, onBack }: LevelChooserProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const nearest = nearestLevel(position, levels);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') onBack();
    else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const named = levels.filter((level) => level.slice(1).startsWith(event.key));
      const [first] = named;
      if (first === undefined) return;
      if (named.length === 1) onChoose(first);
      else group.current?.querySelector<HTMLElement>(`[data-value="${first}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits and Escape bubble up from its buttons
    <div className={classes.chooser} onKeyDown={onKeyDown}>
      <div>
        <h3 className={classes.title}>{t('body.level.title')}</h3>
        <p className={classes.of}>
          {side === 'both'
            ? t('charting.bothSides.level', { name })
            : t('body.level.of', { name, side: t(`body.side.${side}`) })}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no arrow keys either, and brings its own frame */}
      <div
        ref={group}
        className={classes.levels}
        role="group"
        aria-label={t('body.level.group')}
        onKeyDown={moveWithinGroup}
      >
        {levels.map((level) => {
          const isNearest = level === nearest;
          return (
            <Button
              key={level}
              variant="default"
              className={classes.level}
              data-value={level}
              data-nearest={isNearest || undefined}
              aria-label={isNearest ? t('body.level.nearest', { level }) : level}
              autoFocus={isNearest}
              tabIndex={isNearest ? 0 : -1}
              onClick={() => onChoose(level)}
            >
              {level}
            </Button>
          );
        })}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('common.action.back')}
        </Button>
        <Button variant="subtle" onClick={() => onChoose(null)}>
          {t('body.level.without')}
        </Button>
      </div>
    </div>
  );
}
