import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { newId } from '../../lib/new-id.ts';
import { useVisitDays } from '../../lib/use-visit-days.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import type { Column } from '../../ui/table-columns.ts';

/** Ended visits without an issued invoice, with the one action each of them needs. */
export function ToInvoicePanel({ visits }: { visits: readonly VisitSummary[] }) {
  const { t } = useTranslation();
  const dayOf = useVisitDays(visits);
  const navigate = useNavigate();
  const errorSentence = useErrorSentence();
  const { orpc, cached } = useStore();
  // One id for each visit, so that a second press names the same invoice.
  const [ids] = useState(() => new Map<string, string>());
  const make = useMutation(orpc.invoices.fromVisit.mutationOptions());

  const open = (invoiceId: string) =>
    void navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId } });
  const makeInvoice = (visitId: string) => {
    const id = ids.get(visitId) ?? newId();
    ids.set(visitId, id);
    make.mutate(
      { id, visitId },
      {
        onSuccess: (invoice) => {
          cached.keepInvoice(invoice);
          open(invoice.id);
        },
      },
    );
  };
  const openOrMake = (visit: VisitSummary) =>
    visit.invoiceId === null ? makeInvoice(visit.id) : open(visit.invoiceId);

  const columns: Column<VisitSummary>[] = [
    {
      key: 'day',
      header: t('billing.column.dateOfService'),
      cell: dayOf,
      width: '164px',
      nowrap: true,
    },
    { key: 'patient', header: t('billing.column.patient'), cell: (visit) => visit.patientName },
    {
      key: 'therapist',
      header: t('billing.column.therapist'),
      cell: (visit) => visit.therapistName,
      nowrap: true,
    },
    {
      key: 'signed',
      header: t('billing.today.state'),
      cell: (visit) =>
        visit.state === 'ended' ? (
          <StatusPill kind="caution">{t('billing.toInvoice.unsigned')}</StatusPill>
        ) : (
          <StatusPill kind="done">{t(`billing.visitState.${visit.state}`)}</StatusPill>
        ),
      nowrap: true,
    },
  ];

  return (
    <Panel title={t('billing.toInvoice.title')} flush>
      {make.isError && (
        <Notice kind="danger" announce>
          {errorSentence(make.error)}
        </Notice>
      )}
      <DataTable
        label={t('billing.toInvoice.title')}
        columns={columns}
        rows={visits}
        rowKey={(visit) => visit.id}
        rowActions={(visit) => (
          <Button size="xs" variant="default" disabled={make.isPending} onClick={() => openOrMake(visit)}>
            {t(visit.invoiceId === null ? 'billing.toInvoice.make' : 'billing.toInvoice.continue')}
          </Button>
        )}
        empty={<EmptyState compact title={t('billing.toInvoice.empty')} />}
      />
    </Panel>
  );
}
