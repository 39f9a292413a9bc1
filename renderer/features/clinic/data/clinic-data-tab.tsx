import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';
import { RecoveryPanel } from '../recovery/recovery-panel.tsx';
import { ClinicForm } from './clinic-form.tsx';

/** The clinic as it stands on paper, the state of its recovery code, and where its chart lies. */
export function ClinicDataTab() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const status = useQuery(orpc.chart.status.queryOptions({ input: {} }));
  const chartFile = status.data?.chartFile ?? null;
  if (clinic.error && !clinic.data) {
    return <QueryFailed error={clinic.error} onRetry={() => void clinic.refetch()} />;
  }
  return (
    <>
      <Panel title={t('clinic.tab.clinic')}>
        <p className={classes.lead}>{t('clinic.data.lead')}</p>
        {clinic.data ? <ClinicForm clinic={clinic.data} /> : <LoadingState shape="form" count={6} />}
      </Panel>
      {clinic.data && !clinic.data.isDemo && <RecoveryPanel clinic={clinic.data} />}
      <Panel
        title={t('clinic.data.place')}
        actions={
          chartFile !== null && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => void window.desktop.showItemInFolder(chartFile)}
            >
              {t('clinic.data.showFile')}
            </Button>
          )
        }
      >
        <Facts
          facts={[
            { label: t('clinic.data.chartFile'), value: <span className={classes.path}>{chartFile}</span> },
            { label: t('clinic.data.version'), value: window.desktop.info.version },
          ]}
        />
      </Panel>
    </>
  );
}
