import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Makes an invoice void that was issued in error, behind a dialog that asks why. */
export function VoidInvoiceButton({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { orpc, cached } = useStore();
  const errorSentence = useErrorSentence();
  const [isAsking, setAsking] = useState(false);
  const makeVoid = useMutation(
    orpc.invoices.void.mutationOptions({
      onSuccess: (changed) => {
        cached.keepInvoice(changed);
        setAsking(false);
      },
    }),
  );
  const { id, version, number, paidCents } = invoice;
  const standing = paidCents > 0 ? new TautbandError('PAYMENTS_STAND', { paidCents }) : null;
  const error = makeVoid.error ?? standing;

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('billing.makeVoid.action')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('billing.makeVoid.title', { number: number ?? '' })}
          text={t('billing.makeVoid.text')}
          label={t('billing.makeVoid.reason')}
          hint={t('billing.makeVoid.reasonHint')}
          confirmLabel={t('billing.makeVoid.confirm')}
          busy={makeVoid.isPending}
          disabled={standing !== null}
          error={error ? errorSentence(error) : undefined}
          onConfirm={(reason) => makeVoid.mutate({ id, version, reason })}
          onClose={() => {
            makeVoid.reset();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** Says that the invoice is void and why, and makes the next one for its visit. */
export function VoidNotice({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { orpc, cached } = useStore();
  const errorSentence = useErrorSentence();
  // One id for all tries, so that a repeated one makes no second invoice.
  const [nextId] = useState(newId);
  const again = useMutation(
    orpc.invoices.fromVisit.mutationOptions({
      onSuccess: (made) => {
        cached.keepInvoice(made);
        void navigate({ to: '/billing/invoices/$invoiceId', params: { invoiceId: made.id } });
      },
    }),
  );
  if (!invoice.voided) return null;
  const { at, reason } = invoice.voided;
  return (
    <>
      <Notice
        kind="caution"
        title={t('billing.makeVoid.standsTitle', { day: format.day(format.dayOf(at)) })}
        action={
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ id: nextId, visitId: invoice.visitId })}
          >
            {t('billing.makeVoid.again')}
          </Button>
        }
      >
        {t('billing.makeVoid.stands', { reason })}
      </Notice>
      {again.isError && (
        <Notice kind="danger" announce>
          {errorSentence(again.error)}
        </Notice>
      )}
    </>
  );
}
