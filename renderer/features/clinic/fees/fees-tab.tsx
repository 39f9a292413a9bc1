import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fee } from '../../../../shared/contract/clinic-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';
import { EndFeeDialog } from './end-fee-dialog.tsx';
import { FeeDialog } from './fee-dialog.tsx';
import { type FeeState, feeStates } from './fee-states.ts';

type Dialog = { kind: 'add' } | { kind: 'correct' | 'end'; fee: Fee };

const pills = { current: 'active', future: 'quiet', past: 'quiet', ended: 'quiet' } as const satisfies Record<
  FeeState,
  string
>;

/** The fee of the set-up holds from this day on, for visits before the set-up too. */
const firstDay = '1900-01-01';

/** Every fee with the day it begins: the prices of later visits change, those of earlier ones never. */
export function FeesTab() {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const fees = useQuery(orpc.fees.list.queryOptions({ input: {} }));
  const states = feeStates(fees.data ?? [], format.today());

  if (fees.error && !fees.data) {
    return <QueryFailed error={fees.error} onRetry={() => void fees.refetch()} />;
  }
  const add = (
    <Button
      size="compact-sm"
      leftSection={<Icon of={IconPlus} size={14} />}
      onClick={() => setDialog({ kind: 'add' })}
    >
      {t('clinic.fees.add')}
    </Button>
  );
  return (
    <>
      <p className={classes.lead}>{t('clinic.fees.lead')}</p>
      <Panel title={t('clinic.tab.fees')} flush actions={add}>
        <DataTable<Fee>
          label={t('clinic.tab.fees')}
          rows={fees.data ?? []}
          rowKey={(fee) => fee.id}
          loading={fees.isPending}
          initialSort={{ column: 'from', direction: 'down' }}
          empty={
            <EmptyState compact title={t('clinic.fees.empty')}>
              {t('clinic.fees.emptyText')}
            </EmptyState>
          }
          rowActions={(fee) => (
            <MenuButton
              iconOnly
              label={t('clinic.fees.actions', { service: fee.service })}
              items={[
                {
                  label: t('clinic.fees.correct'),
                  disabled: fee.isInvoiced,
                  onClick: () => setDialog({ kind: 'correct', fee }),
                },
                { label: t('clinic.fees.end'), onClick: () => setDialog({ kind: 'end', fee }) },
              ]}
            />
          )}
          columns={[
            {
              key: 'service',
              header: t('clinic.fees.service'),
              cell: (fee) => fee.service,
              sortBy: (fee) => fee.service,
            },
            {
              key: 'from',
              header: t('clinic.fees.from'),
              cell: (fee) =>
                fee.effectiveFrom <= firstDay ? t('clinic.fees.always') : format.day(fee.effectiveFrom),
              sortBy: (fee) => fee.effectiveFrom,
              nowrap: true,
            },
            {
              key: 'until',
              header: t('clinic.fees.until'),
              cell: (fee) => (fee.endedFrom === null ? t('clinic.fees.noEnd') : format.day(fee.endedFrom)),
              sortBy: (fee) => fee.endedFrom,
              quiet: true,
              nowrap: true,
            },
            {
              key: 'state',
              header: t('clinic.fees.state'),
              cell: (fee) => {
                const state = states.get(fee.id) ?? 'past';
                return <StatusPill kind={pills[state]}>{t(`clinic.fees.${state}`)}</StatusPill>;
              },
              nowrap: true,
            },
            {
              key: 'tax',
              header: t('clinic.fees.tax'),
              cell: (fee) =>
                fee.taxBasisPoints === 0 ? t('clinic.fees.noTax') : `${fee.taxBasisPoints / 100} %`,
              quiet: true,
              nowrap: true,
            },
            {
              key: 'amount',
              header: t('clinic.fees.amount'),
              cell: (fee) => format.money(fee.amountCents),
              numeric: true,
              nowrap: true,
            },
          ]}
        />
      </Panel>
      {dialog?.kind === 'add' && <FeeDialog fee={null} onClose={close} />}
      {dialog?.kind === 'correct' && <FeeDialog fee={dialog.fee} onClose={close} />}
      {dialog?.kind === 'end' && <EndFeeDialog fee={dialog.fee} onClose={close} />}
    </>
  );
}
