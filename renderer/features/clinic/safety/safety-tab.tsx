import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { looksUnrecorded } from '../../../../shared/domain/reactions/safety-rates.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { QueryFailed } from '../query-failed.tsx';
import { EventsPanel } from './events-panel.tsx';
import { MonthsPanel } from './months-panel.tsx';
import { RatesPanel } from './rates-panel.tsx';
import { ReadingPanel } from './reading-panel.tsx';

/** What went wrong or nearly did, how often reactions follow the needle here, and what can be said of it. */
export function SafetyTab() {
  return (
    <>
      <EventsPanel />
      <Rates />
    </>
  );
}

function Rates() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const rates = useQuery(orpc.safety.rates.queryOptions({ input: {} }));
  if (rates.error && !rates.data) {
    return <QueryFailed error={rates.error} onRetry={() => void rates.refetch()} />;
  }
  if (!rates.data) return <LoadingState shape="table" count={6} />;
  return (
    <>
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
