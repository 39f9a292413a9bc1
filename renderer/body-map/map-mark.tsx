import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyMapMark } from './body-map-types.ts';
import classes from './map-mark.module.css';
import type { ScreenPoint } from './viewport.ts';

interface MapMarkProps {
  mark: BodyMapMark;
  number: number;
  /** Where it is painted, in pixels from the corner of its view. */
  place: ScreenPoint;
  elementId: string;
  dragged: boolean;
}

/** A numbered circle. Chosen, copied and twitching differ in shape, not in colour alone. */
export const MapMark = memo(function MapMark({ mark, number, place, elementId, dragged }: MapMarkProps) {
  const { t } = useTranslation();
  const twitches = mark.ltrCount ?? 0;
  const words = [
    t('body.map.mark', { number, name: mark.label, side: t(`body.side.${mark.side}`) }),
    mark.needles === undefined ? '' : t('body.map.insertions', { count: mark.needles }),
    twitches === 0 ? '' : t('body.map.twitches', { count: twitches }),
    mark.origin === 'copied' ? t('body.map.copied') : '',
    mark.selected ? t('body.map.chosen') : '',
  ];
  return (
    <div
      id={elementId}
      className={classes.mark}
      role="img"
      aria-label={words.filter((word) => word !== '').join(', ')}
      data-mark={mark.id}
      data-selected={mark.selected || undefined}
      data-copied={mark.origin === 'copied' || undefined}
      data-earlier={mark.earlier === true || undefined}
      data-dragged={dragged || undefined}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
    >
      <span className={classes.number}>{number}</span>
      {twitches > 0 && (
        <svg className={classes.twitch} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <circle cx="6" cy="6" r="5.25" />
          <path d="M2.8 6.2H4.4L5.4 3.6L6.9 8.4L7.8 6.2H9.2" />
        </svg>
      )}
    </div>
  );
});
