import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { QueryFailed } from '../../lib/query-failed.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './invoice.module.css';
import { InvoiceDetails } from './invoice-details.tsx';
import { IssuePanel } from './issue-panel.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import { VoidInvoiceButton, VoidNotice } from './void-invoice.tsx';

const pillKinds = { draft: 'quiet', issued: 'caution', paid: 'done', void: 'quiet' } as const;

/** One invoice: what is on it, and beside it the next thing to do with it. */
export function InvoiceScreen() {
  const { invoiceId } = useParams({ from: '/billing/invoices/$invoiceId' });
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { orpc } = useStore();
  const invoice = useQuery({
    ...orpc.invoices.get.queryOptions({ input: { id: invoiceId } }),
    // A draft follows clinic, patient and staff, and somebody may come back from there.
    refetchOnMount: (query) => (query.state.data?.state === 'draft' ? 'always' : true),
  });
  const back = { label: t('billing.invoice.back'), onClick: () => void navigate({ to: '/billing' }) };

  if (!invoice.data) {
    return (
      <Page header={<PageHeader title={t('billing.title')} back={back} />}>
        {invoice.isPending && <LoadingState shape="form" />}
        {invoice.isError && (
          <QueryFailed
            title={t('billing.notLoaded')}
            error={invoice.error}
            onRetry={() => void invoice.refetch()}
          />
        )}
      </Page>
    );
  }
  return <LoadedInvoice invoice={invoice.data} back={back} />;
}

type LoadedInvoiceProps = { invoice: Invoice; back: { label: string; onClick: () => void } };

function LoadedInvoice({ invoice, back }: LoadedInvoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { number, issuedAt, state, patientId } = invoice;

  return (
    <Page
      header={
        <PageHeader
          title={number === null ? t('billing.invoice.draftTitle') : t('billing.invoice.title', { number })}
          detail={issuedAt && t('billing.invoice.issuedOn', { day: format.day(format.dayOf(issuedAt)) })}
          pills={<StatusPill kind={pillKinds[state]}>{t(`billing.state.${state}`)}</StatusPill>}
          back={back}
          actions={
            <>
              {(state === 'issued' || state === 'paid') && <VoidInvoiceButton invoice={invoice} />}
              <Button
                variant="default"
                onClick={() => void navigate({ to: '/patients/$patientId', params: { patientId } })}
              >
                {t('billing.invoice.openPatient')}
              </Button>
            </>
          }
        />
      }
      endWidth="360px"
      end={
        <div className={classes.side}>
          {state === 'draft' && <IssuePanel invoice={invoice} />}
          {state === 'issued' && <PaymentPanel key={invoice.version} invoice={invoice} />}
          {state !== 'draft' && <ReceiptPanel key={`receipt-${invoice.version}`} invoice={invoice} />}
        </div>
      }
    >
      <VoidNotice invoice={invoice} />
      <InvoiceDetails invoice={invoice} />
    </Page>
  );
}
