import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCall } from '../../../shared/contract/call-records.ts';
import { isSettled } from '../../../shared/domain/reactions/call-state.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { QueryFailed } from '../../lib/query-failed.tsx';
import { PhonedReactionDialog } from '../../reactions/phoned-reaction-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { CallDialog } from './call-dialog.tsx';
import { useCallNumber } from './call-number.ts';
import classes from './call-panel.module.css';

const pills = {
  due: 'active',
  notReached: 'caution',
  made: 'done',
  setAside: 'quiet',
} as const satisfies Record<ListedCall['state'], string>;

/** Whom the clinic calls after a treatment, and by which rule; nothing at all where there is nobody to call. */
export function CallPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc } = useStore();
  const mayRecord = useHasRole('owner', 'therapist');
  const isTherapist = useHasRole('therapist');
  const readsList = useHasRole('owner', 'therapist', 'admin');
  const numberOf = useCallNumber();
  const navigate = useNavigate();
  const [called, setCalled] = useState<ListedCall | null>(null);
  const [complained, setComplained] = useState<ListedCall | null>(null);
  const list = useQuery({ ...orpc.calls.list.queryOptions({ input: {} }), enabled: readsList });

  if (list.error && !list.data) {
    return (
      <QueryFailed title={t('billing.notLoaded')} error={list.error} onRetry={() => void list.refetch()} />
    );
  }
  if (!list.data || list.data.calls.length === 0) return null;
  const { rule, days, calls } = list.data;

  const why: Column<ListedCall> = {
    key: 'why',
    header: t('calls.why'),
    cell: ({ reasons }) => reasons.map((reason) => t(`calls.reason.${reason}`)).join(' · '),
    quiet: true,
  };
  const columns: Column<ListedCall>[] = [
    { key: 'patient', header: t('calls.patient'), cell: ({ patientName }) => patientName, clipAt: '240px' },
    {
      key: 'treated',
      header: t('calls.treated'),
      cell: ({ startedAt, treatedAgainOn }) => (
        <>
          {format.instant(startedAt)}
          {treatedAgainOn !== null && (
            <div className={classes.again}>
              {t('calls.treatedAgain', { day: format.day(treatedAgainOn) })}
            </div>
          )}
        </>
      ),
      nowrap: true,
      quiet: true,
    },
    { key: 'phone', header: t('calls.phone'), cell: numberOf, nowrap: true },
    ...(mayRecord ? [why] : []),
    {
      key: 'therapist',
      header: t('calls.therapist'),
      cell: ({ therapistName }) => therapistName,
      clipAt: '180px',
      quiet: true,
    },
    {
      key: 'state',
      header: t('calls.stateLabel'),
      cell: ({ state }) => <StatusPill kind={pills[state]}>{t(`calls.state.${state}`)}</StatusPill>,
      nowrap: true,
    },
  ];
  return (
    <Panel title={t('calls.title')} flush>
      <DataTable<ListedCall>
        label={t('calls.title')}
        footer={t('calls.rule', { whom: t(`calls.settings.${rule}`), count: days })}
        columns={columns}
        rows={calls}
        rowKey={({ visitId }) => visitId}
        rowLabel={({ patientName, state }) =>
          t('calls.row', { patient: patientName, state: t(`calls.state.${state}`) })
        }
        onRow={({ patientId, visitId }) =>
          void (mayRecord
            ? navigate({ to: '/patients/$patientId/visits/$visitId', params: { patientId, visitId } })
            : navigate({ to: '/patients/$patientId', params: { patientId } }))
        }
        rowActions={
          mayRecord
            ? (call) => (
                <Button
                  size="compact-sm"
                  variant={isSettled(call.state) ? 'subtle' : 'default'}
                  aria-label={t(isSettled(call.state) ? 'calls.againOf' : 'calls.openOf', {
                    patient: call.patientName,
                  })}
                  onClick={() => setCalled(call)}
                >
                  {t(isSettled(call.state) ? 'calls.again' : 'calls.open')}
                </Button>
              )
            : undefined
        }
      />
      {called && (
        <CallDialog
          call={called}
          onClose={() => setCalled(null)}
          onComplaint={() => setComplained(isTherapist ? called : null)}
        />
      )}
      {complained && (
        <PhonedReactionDialog
          visits={[{ id: complained.visitId, day: complained.day, reasonForAttending: '' }]}
          patientName={complained.patientName}
          onClose={() => setComplained(null)}
        />
      )}
    </Panel>
  );
}
