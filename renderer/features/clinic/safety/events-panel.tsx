import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyEvent } from '../../../../shared/contract/safety-event-records.ts';
import { isToFollowUp } from '../../../../shared/domain/reactions/safety-event.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { ReportEventDialog } from '../../../safety/report-event-dialog.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import { QueryFailed } from '../query-failed.tsx';
import { EventDialog } from './event-dialog.tsx';

/** Needle-sticks and near misses as they were reported, those to follow up first. */
export function EventsPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc } = useStore();
  const [opened, setOpened] = useState<SafetyEvent | null>(null);
  const [isReporting, setReporting] = useState(false);
  // Each look is itself a row in the record of access: it is read again when something changed.
  const events = useQuery(orpc.safety.events.queryOptions({ input: {} }));
  if (events.error && !events.data) {
    return <QueryFailed error={events.error} onRetry={() => void events.refetch()} />;
  }
  return (
    <Panel
      title={t('safetyEvents.list.title')}
      flush
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconFlag} size={14} />}
          onClick={() => setReporting(true)}
        >
          {t('safetyEvents.report')}
        </Button>
      }
    >
      <DataTable<SafetyEvent>
        label={t('safetyEvents.list.title')}
        rows={events.data ?? []}
        rowKey={({ id }) => id}
        loading={events.isPending}
        rowLabel={({ kind, happenedAt }) =>
          t('safetyEvents.list.row', {
            kind: t(`safetyEvents.kind.${kind}`),
            when: format.instant(happenedAt),
          })
        }
        onRow={setOpened}
        empty={
          <EmptyState compact title={t('safetyEvents.list.empty')}>
            {t('safetyEvents.list.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'when',
            header: t('safetyEvents.list.when'),
            cell: ({ happenedAt }) => format.instant(happenedAt),
            nowrap: true,
          },
          {
            key: 'kind',
            header: t('safetyEvents.kindLabel'),
            cell: ({ kind }) => t(`safetyEvents.kind.${kind}`),
            nowrap: true,
          },
          {
            key: 'what',
            header: t('safetyEvents.list.what'),
            cell: ({ whatHappened }) => whatHappened,
            clipAt: '300px',
            quiet: true,
          },
          {
            key: 'by',
            header: t('safetyEvents.list.by'),
            cell: ({ recordedByName }) => recordedByName,
            clipAt: '160px',
          },
          {
            key: 'state',
            header: t('safetyEvents.list.state'),
            cell: (event) => <EventState event={event} />,
            nowrap: true,
          },
        ]}
      />
      {opened && <EventDialog event={opened} onClose={() => setOpened(null)} />}
      {isReporting && <ReportEventDialog onClose={() => setReporting(false)} />}
    </Panel>
  );
}

function EventState({ event }: { event: SafetyEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isToFollowUp(event)) return <StatusPill kind="caution">{t('safetyEvents.list.open')}</StatusPill>;
  return event.closedOn === null ? (
    <StatusPill>{t('safetyEvents.list.noted')}</StatusPill>
  ) : (
    <StatusPill kind="done">{t('safetyEvents.list.closed', { day: format.day(event.closedOn) })}</StatusPill>
  );
}
