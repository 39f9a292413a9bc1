import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvoiceSummary } from '../../../shared/contract/billing-records.ts';
import { useFormat } from '../../lib/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Column } from '../../ui/table-columns.ts';

type InvoicesPanelProps = { kind: 'toCollect' | 'paid' | 'void'; invoices: readonly InvoiceSummary[] };

/** Issued invoices, newest first. */
export function InvoicesPanel({ kind, invoices }: InvoicesPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();

  const amount: Column<InvoiceSummary> =
    kind !== 'toCollect'
      ? {
          key: 'total',
          header: t('billing.column.total'),
          cell: (invoice) => format.money(invoice.totalCents),
          numeric: true,
        }
      : {
          key: 'balance',
          header: t('billing.column.balance'),
          cell: (invoice) => format.money(invoice.balanceCents),
          sortBy: (invoice) => invoice.balanceCents,
          numeric: true,
        };
  const columns: Column<InvoiceSummary>[] = [
    {
      key: 'number',
      header: t('billing.column.number'),
      cell: (invoice) => invoice.number,
      sortBy: (invoice) => invoice.number,
      width: '140px',
      nowrap: true,
    },
    {
      key: 'patient',
      header: t('billing.column.patient'),
      cell: (invoice) => invoice.patientName,
      sortBy: (invoice) => invoice.patientName,
    },
    {
      key: 'dateOfService',
      header: t('billing.column.dateOfService'),
      cell: (invoice) => format.day(invoice.dateOfService),
      sortBy: (invoice) => invoice.dateOfService,
      width: '160px',
      nowrap: true,
    },
    amount,
  ];

  return (
    <Panel title={t(`billing.${kind}.title`)} flush>
      <DataTable
        label={t(`billing.${kind}.title`)}
        columns={columns}
        rows={invoices}
        rowKey={(invoice) => invoice.id}
        onRow={(invoice) =>
          void navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId: invoice.id } })
        }
        empty={<EmptyState compact title={t(`billing.${kind}.empty`)} />}
      />
    </Panel>
  );
}
