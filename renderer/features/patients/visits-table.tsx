import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../../shared/contract/visit-records.ts';
import { isTreated } from '../../../shared/domain/visits/visit-state.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { newId } from '../../lib/new-id.ts';
import { useVisitDays } from '../../lib/use-visit-days.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { pillOfState } from './visit-pill.ts';

/** The visits for the front desk, which reads no records: when, with whom, and the way to the invoice. */
export function VisitsTable({ visits }: { visits: readonly VisitSummary[] }) {
  const { t } = useTranslation();
  const dayOf = useVisitDays(visits);
  const navigate = useNavigate();
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();

  const openInvoice = (invoiceId: string) =>
    void navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId } });
  const make = useMutation({
    mutationFn: (visitId: string) => client.invoices.fromVisit({ id: newId(), visitId }),
    onSuccess: (invoice) => {
      cached.keepInvoice(invoice);
      openInvoice(invoice.id);
    },
  });

  function invoiceOf(visit: VisitSummary) {
    const { invoiceId } = visit;
    if (invoiceId !== null) {
      return (
        <Button variant="default" onClick={() => openInvoice(invoiceId)}>
          {t('visit.header.openInvoice')}
        </Button>
      );
    }
    if (!isTreated(visit.state)) return null;
    const busy = make.isPending && make.variables === visit.id;
    return (
      <Button variant="default" loading={busy} onClick={() => make.mutate(visit.id)}>
        {t('visit.header.makeInvoice')}
      </Button>
    );
  }

  return (
    <Panel title={t('patients.chart.visits')} flush>
      {make.error && (
        <Notice kind="danger" announce>
          {errorSentence(make.error)}
        </Notice>
      )}
      <DataTable
        label={t('patients.chart.visits')}
        rows={visits}
        rowKey={(visit) => visit.id}
        columns={[
          {
            key: 'day',
            header: t('patients.chart.day'),
            cell: dayOf,
            nowrap: true,
          },
          { key: 'therapist', header: t('patients.chart.therapist'), cell: (visit) => visit.therapistName },
          {
            key: 'state',
            header: t('patients.chart.state'),
            cell: (visit) => (
              <StatusPill kind={pillOfState(visit.state)}>{t(`visit.state.${visit.state}`)}</StatusPill>
            ),
          },
        ]}
        rowActions={invoiceOf}
        empty={<EmptyState compact title={t('patients.chart.noVisitsTitle')} />}
      />
    </Panel>
  );
}
