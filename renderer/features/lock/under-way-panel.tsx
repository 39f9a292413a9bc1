import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnderWay } from '../../../shared/contract/lock-records.ts';
import { secondsLeft } from '../../../shared/domain/visits/dwell-timer.ts';
import { useStore } from '../../client/store-provider.tsx';
import { emergencyKey } from '../../lib/emergency-key.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { clockText } from '../../lib/timers/clock-text.ts';
import { useNow } from '../../lib/timers/use-now.ts';
import { useTimerAlarm } from '../../lib/timers/use-timer-alarm.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock.module.css';

const none: UnderWay['timers'] = [];

/**
 * What a locked window must keep telling: needles that are in, clocks that run, and the emergency button, which stays as
 * long as somebody is in treatment. No name.
 */
export function UnderWayPanel() {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const format = useFormat();
  const sentence = useErrorSentence();
  const underWay = useQuery(orpc.emergencies.underWay.queryOptions({ input: {} }));
  const { openNeedles = 0, visits = 0, timers = none } = underWay.data ?? {};
  const now = useNow(timers.length > 0);
  useTimerAlarm(timers);
  const emergency = useMutation(
    orpc.emergencies.record.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.emergencies.underWay.key() }),
    }),
  );
  const isShown = visits > 0 || timers.length > 0 || emergency.data !== undefined;
  const { mutate } = emergency;
  useEffect(() => {
    if (!isShown) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== emergencyKey || event.repeat) return;
      event.preventDefault();
      mutate({ id: newId() });
    }
    // On its way in: no key leaves the locked window on its way out (`put-away.ts`).
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isShown, mutate]);
  if (!isShown) return null;
  return (
    <section
      className={classes.underWay}
      aria-label={t('lock.underWay.title')}
      data-recorded={emergency.data ? true : undefined}
    >
      <div className={classes.numbers}>
        <p className={classes.needles}>{t('lock.underWay.needles', { count: openNeedles })}</p>
        {timers.length > 0 && (
          <ul className={classes.timers} aria-label={t('lock.underWay.timers')}>
            {timers.map((timer) => {
              const left = secondsLeft(timer, now);
              return (
                <li key={timer.id} data-over={left <= 0 || undefined}>
                  <span role="timer" className={classes.clock}>
                    {clockText(left)}
                  </span>{' '}
                  {left <= 0 ? t('timers.over') : t('timers.of', { time: clockText(timer.seconds) })}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <Button
        color="danger"
        className={classes.emergency}
        loading={emergency.isPending}
        onClick={() => emergency.mutate({ id: newId() })}
      >
        {t('lock.underWay.emergency')}
      </Button>
      <div role="status" className={classes.said}>
        {emergency.data ? (
          <>
            <Icon of={IconCircleCheck} size={24} />
            {t('lock.underWay.recorded', { time: format.time(emergency.data.recordedAt) })}
          </>
        ) : (
          t('lock.underWay.emergencyHint')
        )}
      </div>
      {emergency.error && (
        <Notice kind="danger" announce>
          {sentence(emergency.error)}
        </Notice>
      )}
    </section>
  );
}
