import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import classes from './log-in-screen.module.css';

/** Under the log-in: where the chart lies, what to do without a password, and the way out of the demo. */
export function LogInFooter({ status }: { status: ChartStatus }) {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const [isForgotten, setForgotten] = useState(false);
  const leaveDemo = useMutation(
    orpc.chart.leaveDemo.mutationOptions({
      onSuccess: (next) => queryClient.setQueryData(orpc.chart.status.queryKey({ input: {} }), next),
    }),
  );
  const { chartFile } = status;
  return (
    <div className={classes.footer}>
      {chartFile !== null && (
        <p className={classes.place}>
          <span>{t('start.logIn.place')} </span>
          <span className={classes.file}>{chartFile}</span>{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void window.desktop.showItemInFolder(chartFile)}
          >
            {t('start.logIn.showFile')}
          </Button>
        </p>
      )}
      {status.isDemo ? (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={leaveDemo.isPending}
          onClick={() => leaveDemo.mutate({})}
        >
          {t('start.logIn.leaveDemo')}
        </Button>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isForgotten}
          onClick={() => setForgotten(!isForgotten)}
        >
          {t('start.logIn.forgotten')}
        </Button>
      )}
      {isForgotten && <p className={classes.forgotten}>{t('start.logIn.forgottenText')}</p>}
      {leaveDemo.error && <p role="alert">{sentence(leaveDemo.error)}</p>}
    </div>
  );
}
