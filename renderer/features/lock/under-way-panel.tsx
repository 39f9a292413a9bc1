import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock.module.css';

function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Time that goes on, in milliseconds since 1970. */
function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}

/** What a locked window must keep telling: needles that are in, clocks that run, and the emergency button. No name. */
export function UnderWayPanel() {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const format = useFormat();
  const sentence = useErrorSentence();
  const underWay = useQuery(orpc.emergencies.underWay.queryOptions({ input: {} }));
  const { openNeedles = 0, timers = [] } = underWay.data ?? {};
  const now = useNow(timers.length > 0);
  const emergency = useMutation(
    orpc.emergencies.record.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.emergencies.underWay.key() }),
    }),
  );
  if (openNeedles === 0 && timers.length === 0 && !emergency.data) return null;
  return (
    <section className={classes.underWay} aria-label={t('lock.underWay.title')}>
      <div className={classes.numbers}>
        <p className={classes.needles}>{t('lock.underWay.needles', { count: openNeedles })}</p>
        {timers.length > 0 && (
          <p className={classes.timers}>
            {t('lock.underWay.timers')}:{' '}
            {timers
              .map(({ seconds, startedAt }) =>
                t('lock.underWay.timer', {
                  run: clockText((now - Date.parse(startedAt)) / 1000),
                  whole: clockText(seconds),
                }),
              )
              .join(', ')}
          </p>
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
        {emergency.data
          ? t('lock.underWay.recorded', { time: format.time(emergency.data.recordedAt) })
          : t('lock.underWay.emergencyHint')}
      </div>
      {emergency.error && (
        <Notice kind="danger" announce>
          {sentence(emergency.error)}
        </Notice>
      )}
    </section>
  );
}
