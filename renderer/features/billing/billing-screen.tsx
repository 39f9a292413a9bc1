import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { QueryFailed } from '../../lib/query-failed.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { InvoicesPanel } from './invoices-panel.tsx';
import { ToInvoicePanel } from './to-invoice-panel.tsx';

/** The front desk's list: what is to be invoiced, what is to be collected, what is paid. */
export function BillingScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc } = useStore();
  const lists = useQuery(orpc.invoices.list.queryOptions({ input: {} }));
  const owedCents = lists.data?.toCollect.reduce((sum, invoice) => sum + invoice.balanceCents, 0) ?? 0;
  const owed =
    owedCents > 0 ? t('billing.owed', { amount: format.money(owedCents) }) : t('billing.nothingOwed');

  return (
    <Page header={<PageHeader title={t('billing.title')} detail={lists.data && owed} />}>
      {lists.isPending && <LoadingState shape="table" />}
      {lists.isError && (
        <QueryFailed
          title={t('billing.notLoaded')}
          error={lists.error}
          onRetry={() => void lists.refetch()}
        />
      )}
      {lists.data && (
        <>
          <ToInvoicePanel visits={lists.data.toInvoice} />
          <InvoicesPanel kind="toCollect" invoices={lists.data.toCollect} />
          <InvoicesPanel kind="paid" invoices={lists.data.paid} />
          {lists.data.void.length > 0 && <InvoicesPanel kind="void" invoices={lists.data.void} />}
        </>
      )}
    </Page>
  );
}
