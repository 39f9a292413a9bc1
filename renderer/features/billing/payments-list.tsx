import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice, Payment } from '../../../shared/contract/billing-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Column } from '../../ui/table-columns.ts';
import classes from './invoice.module.css';
import { ReasonDialog } from './reason-dialog.tsx';

/** What was received, in the order it was recorded; a payment that was taken back stays, struck out. */
export function PaymentsList({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [taken, setTaken] = useState<Payment | null>(null);
  const columns: Column<Payment>[] = [
    {
      key: 'day',
      header: t('billing.payment.paidOn'),
      cell: (payment) => format.day(payment.paidOn),
      width: '128px',
      nowrap: true,
    },
    {
      key: 'method',
      header: t('billing.payment.method'),
      cell: (payment) => (
        <>
          {t(`documents.receipt.method.${payment.method}`)}
          {payment.reversal && (
            <span className={classes.registration}>
              {t('billing.payment.reversed', {
                day: format.day(format.dayOf(payment.reversal.at)),
                reason: payment.reversal.reason,
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'reference',
      header: t('billing.payment.reference'),
      cell: (payment) => payment.reference,
      quiet: true,
    },
    {
      key: 'amount',
      header: t('billing.invoice.amount'),
      cell: (payment) => {
        const amount = format.money(payment.amountCents);
        return payment.reversal ? <del className={classes.struck}>{amount}</del> : amount;
      },
      numeric: true,
      width: '104px',
    },
  ];
  return (
    <Panel title={t('billing.payment.listTitle')} flush>
      <DataTable
        label={t('billing.payment.listTitle')}
        columns={columns}
        rows={invoice.payments}
        rowKey={(payment) => payment.id}
        rowActions={
          invoice.payments.length === 0
            ? undefined
            : (payment) =>
                payment.reversal === null && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('billing.payment.reverseOf', {
                      amount: format.money(payment.amountCents),
                    })}
                    onClick={() => setTaken(payment)}
                  >
                    {t('billing.payment.reverse')}
                  </Button>
                )
        }
        empty={<EmptyState compact title={t('billing.payment.none')} />}
      />
      {taken && <ReverseDialog invoice={invoice} payment={taken} onClose={() => setTaken(null)} />}
    </Panel>
  );
}

type ReverseDialogProps = { invoice: Invoice; payment: Payment; onClose: () => void };

function ReverseDialog({ invoice, payment, onClose }: ReverseDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc, cached } = useStore();
  const errorSentence = useErrorSentence();
  // One id for all tries of this dialog, so that a repeated one takes nothing back twice.
  const [id] = useState(newId);
  const reverse = useMutation(
    orpc.payments.reverse.mutationOptions({
      onSuccess: (changed) => {
        cached.keepInvoice(changed);
        onClose();
      },
    }),
  );
  return (
    <ReasonDialog
      title={t('billing.payment.reverseTitle')}
      text={t('billing.payment.reverseText', {
        method: t(`documents.receipt.method.${payment.method}`),
        amount: format.money(payment.amountCents),
        day: format.day(payment.paidOn),
      })}
      label={t('billing.payment.reverseReason')}
      hint={t('billing.payment.reverseReasonHint')}
      confirmLabel={t('billing.payment.reverseConfirm')}
      busy={reverse.isPending}
      error={reverse.isError ? errorSentence(reverse.error) : undefined}
      onConfirm={(reason) => reverse.mutate({ id, paymentId: payment.id, version: invoice.version, reason })}
      onClose={onClose}
    />
  );
}
