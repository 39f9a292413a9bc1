import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { QueryFailed } from '../../lib/query-failed.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CallPanel } from './call-panel.tsx';
import { VisitsTable } from './visits-table.tsx';

/** Who is in today, and whose note is still to be signed. */
export function TodayScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const format = useFormat();
  const visits = useQuery(orpc.visits.ofDay.queryOptions({ input: {} }));
  const find = () => void navigate({ to: '/patients' });

  return (
    <Page
      header={
        <PageHeader
          title={t('billing.today.title')}
          detail={format.day(visits.data?.day ?? format.today(), 'weekday')}
          actions={
            <Button leftSection={<Icon of={IconSearch} />} onClick={find}>
              {t('billing.today.find')}
            </Button>
          }
        />
      }
    >
      {visits.isPending && <LoadingState shape="table" />}
      {visits.isError && (
        <QueryFailed
          title={t('billing.notLoaded')}
          error={visits.error}
          onRetry={() => void visits.refetch()}
        />
      )}
      {visits.data && (
        <>
          <Panel title={t('billing.today.visits')} flush>
            <VisitsTable
              label={t('billing.today.visits')}
              visits={visits.data.visits}
              empty={
                <EmptyState compact title={t('billing.today.noVisits')}>
                  {t('billing.today.noVisitsHint')}
                </EmptyState>
              }
            />
          </Panel>
          <CallPanel />
          {visits.data.unsigned.length > 0 && (
            <Panel title={t('billing.today.unsigned')} flush>
              <VisitsTable
                label={t('billing.today.unsigned')}
                visits={visits.data.unsigned}
                withDay
                empty={null}
              />
            </Panel>
          )}
        </>
      )}
    </Page>
  );
}
