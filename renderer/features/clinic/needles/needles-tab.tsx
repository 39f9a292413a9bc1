import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockedNeedle } from '../../../../shared/contract/needle-records.ts';
import { hasExpired } from '../../../../shared/domain/visits/stocked-needles.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';
import { NeedleDialog } from './needle-dialog.tsx';

/** The sizes of needles that are offered while charting, each with its open box. */
export function NeedlesTab() {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const toast = useToast();
  const sentence = useErrorSentence();
  const format = useFormat();
  const [dialog, setDialog] = useState<{ stocked: StockedNeedle | null } | null>(null);
  const needles = useQuery(orpc.needles.list.queryOptions({ input: {} }));
  const save = useMutation(
    orpc.needles.save.mutationOptions({
      onSettled: () => void queryClient.invalidateQueries({ queryKey: orpc.needles.list.key() }),
      onError: (error) => toast({ danger: true, title: sentence(error) }),
    }),
  );
  const today = format.today();

  const sizeOf = ({ needle }: StockedNeedle) =>
    t('needleList.sizeValue', {
      diameter: needle.diameterMillimetres.toFixed(2),
      length: needle.lengthMillimetres,
    });
  const isExpired = (stocked: StockedNeedle) => stocked.inUse && hasExpired(stocked, today);

  if (needles.error && !needles.data) {
    return <QueryFailed error={needles.error} onRetry={() => void needles.refetch()} />;
  }
  const add = (
    <Button
      size="compact-sm"
      leftSection={<Icon of={IconPlus} size={14} />}
      onClick={() => setDialog({ stocked: null })}
    >
      {t('needleList.add')}
    </Button>
  );
  return (
    <>
      <p className={classes.lead}>{t('needleList.lead')}</p>
      <Panel title={t('clinic.tab.needles')} flush actions={add}>
        <DataTable<StockedNeedle>
          label={t('clinic.tab.needles')}
          rows={needles.data ?? []}
          rowKey={(stocked) => stocked.id}
          loading={needles.isPending}
          onRow={(stocked) => setDialog({ stocked })}
          rowLabel={(stocked) => t('needleList.actions', { size: sizeOf(stocked) })}
          empty={
            <EmptyState compact title={t('needleList.empty')}>
              {t('needleList.emptyText')}
            </EmptyState>
          }
          rowActions={(stocked) => (
            <MenuButton
              iconOnly
              label={t('needleList.more', { size: sizeOf(stocked) })}
              items={[
                {
                  label: t(stocked.inUse ? 'needleList.putAway' : 'needleList.useAgain'),
                  onClick: () => save.mutate({ ...stocked, inUse: !stocked.inUse }),
                },
              ]}
            />
          )}
          columns={[
            { key: 'size', header: t('needleList.size'), cell: sizeOf, nowrap: true },
            { key: 'lot', header: t('needleList.lot'), cell: (stocked) => stocked.lot ?? '–' },
            {
              key: 'expires',
              header: t('needleList.expires'),
              cell: (stocked) => (stocked.expiresOn === null ? '–' : format.day(stocked.expiresOn)),
              sortBy: (stocked) => stocked.expiresOn,
              nowrap: true,
            },
            {
              key: 'state',
              header: t('needleList.state'),
              cell: (stocked) =>
                isExpired(stocked) ? (
                  <StatusPill kind="caution">{t('needleList.expired')}</StatusPill>
                ) : (
                  <StatusPill kind={stocked.inUse ? 'active' : 'quiet'}>
                    {t(stocked.inUse ? 'needleList.inUse' : 'needleList.away')}
                  </StatusPill>
                ),
              nowrap: true,
            },
          ]}
        />
      </Panel>
      {dialog && <NeedleDialog stocked={dialog.stocked} onClose={() => setDialog(null)} />}
    </>
  );
}
