import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { looksUnrecorded } from '../../../../shared/domain/reactions/safety-rates.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';
import { MonthsPanel } from './months-panel.tsx';
import { RatesPanel } from './rates-panel.tsx';
import { ReadingPanel } from './reading-panel.tsx';

/** How often reactions follow the needle here, beside the published rates, and what can be said of it. */
export function SafetyTab() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const rates = useQuery(orpc.safety.rates.queryOptions({ input: {} }));
  if (rates.error && !rates.data) {
    return <QueryFailed error={rates.error} onRetry={() => void rates.refetch()} />;
  }
  if (!rates.data) return <LoadingState shape="table" count={6} />;
  return (
    <>
      <p className={classes.lead}>{t('safety.lead')}</p>
      {looksUnrecorded(rates.data.total) && (
        <Notice kind="caution" title={t('safety.unrecorded.title')}>
          {t('safety.unrecorded.text')}
        </Notice>
      )}
      <RatesPanel rates={rates.data} />
      <MonthsPanel rates={rates.data} />
      <ReadingPanel />
    </>
  );
}
