import { Button, VisuallyHidden } from '@mantine/core';
import { IconBellRinging, IconCheck, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '../../../../shared/contract/lock-records.ts';
import { secondsLeft } from '../../../../shared/domain/visits/dwell-timer.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { clockText } from '../../../lib/timers/clock-text.ts';
import { useNow } from '../../../lib/timers/use-now.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { SiteContent } from '../state/site-content.ts';
import { useDwellText } from './dwell-text.ts';
import { useSiteNumbers } from './site-numbers.ts';
import classes from './timers.module.css';
import type { Timers } from './use-timers.ts';

/** The clocks that run, read from across the room; the one that ends first stands first. */
export function TimerStrip({ timers, sites }: { timers: Timers; sites: readonly SiteContent[] }) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const numbersOf = useSiteNumbers(sites);
  const { running, readingFailed, savingFailed } = timers;
  const now = useNow(running.length > 0);
  const inOrder = [...running].sort((one, other) => secondsLeft(one, now) - secondsLeft(other, now));
  const over = inOrder.filter((timer) => secondsLeft(timer, now) <= 0);
  const failed = savingFailed ?? readingFailed;
  return (
    <>
      {inOrder.length > 0 && (
        <section aria-label={t('timers.title')}>
          <ul className={classes.strip}>
            {inOrder.map((timer) => (
              <RunningTimer
                key={timer.id}
                timer={timer}
                left={secondsLeft(timer, now)}
                sites={numbersOf(timer.siteIds)}
                onMore={() => timers.addMinute(timer)}
                onStop={() => timers.stop(timer)}
              />
            ))}
          </ul>
        </section>
      )}
      <VisuallyHidden role="status">
        {over.map(({ siteIds }) => t('timers.overAt', { sites: numbersOf(siteIds) })).join('. ')}
      </VisuallyHidden>
      {failed && (
        <Notice
          kind="danger"
          announce
          title={savingFailed ? t('timers.failed') : t('timers.unread')}
          action={
            <Button variant="default" onClick={savingFailed ? timers.saveAgain : timers.readAgain}>
              {t('common.action.retry')}
            </Button>
          }
        >
          {sentence(failed)}
        </Notice>
      )}
    </>
  );
}

type RunningTimerProps = {
  timer: Timer;
  /** Seconds; 0 or less when it is over. */
  left: number;
  /** Whose needles, in words. */
  sites: string;
  onMore: () => void;
  onStop: () => void;
};

function RunningTimer({ timer, left, sites, onMore, onStop }: RunningTimerProps) {
  const { t } = useTranslation();
  const dwellText = useDwellText();
  const isOver = left <= 0;
  return (
    <li className={classes.timer} data-over={isOver || undefined}>
      <span role="timer" className={classes.clock}>
        {isOver && <Icon of={IconBellRinging} size={24} />}
        {clockText(left)}
      </span>
      <div className={classes.words}>
        <p className={classes.sites}>{sites}</p>
        <p className={classes.whole}>
          {isOver ? t('timers.over') : t('timers.of', { time: dwellText(timer.seconds) })}
        </p>
      </div>
      <div className={classes.actions}>
        <Button variant="default" aria-label={t('timers.moreOf', { sites })} onClick={onMore}>
          {t('timers.more')}
        </Button>
        <Button
          variant={isOver ? 'filled' : 'default'}
          aria-label={t(isOver ? 'timers.doneOf' : 'timers.stopOf', { sites })}
          leftSection={<Icon of={isOver ? IconCheck : IconPlayerStop} />}
          onClick={onStop}
        >
          {t(isOver ? 'timers.done' : 'timers.stop')}
        </Button>
      </div>
    </li>
  );
}
