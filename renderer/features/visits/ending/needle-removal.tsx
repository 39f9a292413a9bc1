import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesIn } from '../../../../shared/domain/visits/open-needles.ts';
import { useFormat } from '../../../lib/format.ts';
import { usePlaceText } from '../../../lib/place-text.ts';
import { useNow } from '../../../lib/timers/use-now.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useSiteTitle } from '../site-names.ts';
import type { NeedleIn, NeedleOut } from '../state/needles-in.ts';
import classes from './needle-removal.module.css';

type NeedleRemovalProps = {
  needles: readonly NeedleIn[];
  confirmed: readonly NeedleOut[];
  /** What is pressed once the last needle is out. */
  next: RefObject<HTMLButtonElement | null>;
  onOut: (siteIds: readonly string[]) => void;
  onTakeBack: (siteIds: readonly string[]) => void;
};

/** The needles that are in by place, the one that is in longest first: each is confirmed out, or all in one go. */
export function NeedleRemoval({ needles, confirmed, next, onOut, onTakeBack }: NeedleRemovalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const placeText = usePlaceText();
  const siteTitle = useSiteTitle();
  const now = useNow(needles.length > 0);
  const list = useRef<HTMLUListElement>(null);
  /** Where the row was whose button had the focus; its place is taken by the next. */
  const left = useRef<number | null>(null);

  useEffect(() => {
    if (left.current === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const button = buttons[Math.min(left.current, needles.length - 1)] ?? next.current;
    left.current = null;
    button?.focus();
  }, [needles.length, next]);

  const last = confirmed
    .map(({ needleOutAt }) => needleOutAt)
    .sort()
    .at(-1);
  return (
    <>
      {needles.length > 0 && (
        <section aria-label={t('removal.title')}>
          <div className={classes.head}>
            <p className={classes.count}>{t('removal.needles', { count: needles.length })}</p>
            <Button
              variant="default"
              leftSection={<Icon of={IconCheck} />}
              onClick={() => {
                left.current = 0;
                onOut(needles.map(({ id }) => id));
              }}
            >
              {t('removal.allOut', { count: needles.length })}
            </Button>
          </div>
          <ul ref={list} className={classes.needles}>
            {needles.map((needle, index) => {
              const minutes = minutesIn(needle, now);
              return (
                <li key={needle.id} className={classes.needle}>
                  <span className={classes.mark} aria-hidden="true">
                    {needle.ordinal}
                  </span>
                  <span className={classes.place}>
                    {placeText(needle)}
                    <span className={classes.since}>
                      {minutes < 1 ? t('removal.underMinute') : t('removal.minutes', { count: minutes })}
                    </span>
                  </span>
                  <Button
                    variant="default"
                    aria-label={t('removal.outOf', { site: siteTitle(needle) })}
                    onClick={() => {
                      left.current = index;
                      onOut([needle.id]);
                    }}
                  >
                    {t('removal.out')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <div className={classes.confirmed} data-any={last !== undefined || undefined}>
        <p role="status">
          {last !== undefined && t('removal.confirmed', { count: confirmed.length, time: format.time(last) })}
        </p>
        {last !== undefined && needles.length === 0 && (
          <Button variant="subtle" onClick={() => onTakeBack(confirmed.map(({ id }) => id))}>
            {t('removal.takeBack')}
          </Button>
        )}
      </div>
    </>
  );
}
