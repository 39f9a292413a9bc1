import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { QueryFailed } from '../../../lib/query-failed.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { CompareVisits } from './compare-visits.tsx';
import { Patterns } from './patterns.tsx';

/** What the needled visits of a patient show over time. It is read when it is looked at, not before. */
export function OverTime({ patientId }: { patientId: string }) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const history = useQuery(orpc.patients.overTime.queryOptions({ input: { id: patientId } }));
  if (history.error && !history.data) {
    return (
      <QueryFailed
        title={t('overTime.failed')}
        error={history.error}
        onRetry={() => void history.refetch()}
      />
    );
  }
  if (!history.data) return <LoadingState shape="table" />;
  const { visits } = history.data;
  if (visits.length === 0)
    return <EmptyState title={t('overTime.noneTitle')}>{t('overTime.none')}</EmptyState>;
  return (
    <>
      <CompareVisits visits={visits} />
      <Patterns visits={visits} />
    </>
  );
}
