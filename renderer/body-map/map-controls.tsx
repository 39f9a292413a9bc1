import { IconArrowsMaximize, IconKeyboard, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import classes from './map-controls.module.css';
import type { MapWindow } from './use-map-window.ts';
import { zoomLimits } from './viewport.ts';

/** A key, or several, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly label: string;
}

interface ZoomButtonsProps {
  window: MapWindow;
  onStep: (way: 1 | -1) => void;
}

/** Larger, smaller and all of the body again. */
export function ZoomButtons({ window, onStep }: ZoomButtonsProps) {
  const { t } = useTranslation();
  const { zoom } = window.viewport;
  const isLeast = zoom <= zoomLimits.least;
  const isWhole = isLeast && window.scene.name === 'whole';
  return (
    <div className={classes.zoom} data-row={window.scene.isCloseUp || undefined}>
      {!isWhole && (
        <IconButton
          variant="default"
          label={t('body.map.whole')}
          icon={IconArrowsMaximize}
          onClick={() => window.showScene('whole')}
        />
      )}
      <IconButton
        variant="default"
        label={t('body.map.zoomIn')}
        icon={IconPlus}
        disabled={zoom >= zoomLimits.most}
        onClick={() => onStep(1)}
      />
      <IconButton
        variant="default"
        label={t('body.map.zoomOut')}
        icon={IconMinus}
        disabled={isLeast}
        onClick={() => onStep(-1)}
      />
    </div>
  );
}

/** The keys of the map, shown on demand. */
export function MapKeysHelp({ lines }: { lines: readonly KeyLine[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div
      // On the way down: on its way up the tooltip of the button swallows it.
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <div className={classes.keysButton}>
        <IconButton
          variant="default"
          label={t('body.map.keys')}
          icon={IconKeyboard}
          pressed={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <section className={classes.keys} aria-label={t('body.map.keys')}>
          <h3 className={classes.title}>{t('body.map.keys')}</h3>
          <ul className={classes.lines}>
            {lines.map(({ keys, label }) => (
              <li key={label} className={classes.line}>
                <KeyHint keys={keys} />
                <span>{label}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
