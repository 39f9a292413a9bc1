import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Invoice, paymentInput, paymentMethod } from '../../../shared/contract/billing-records.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useFormProblems } from '../../lib/use-form-problems.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { moneyText } from '../../ui/money-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './invoice.module.css';

type Method = Invoice['payments'][number]['method'];

/** Takes a payment: the whole balance, paid today, is proposed, so that one tap on the method is enough. */
export function PaymentPanel({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { orpc, cached } = useStore();
  const errorSentence = useErrorSentence();
  const problems = useFormProblems(paymentInput);
  const [id] = useState(newId);
  const [amount, setAmount] = useState<{ text: string; cents: number | null }>({
    text: moneyText(invoice.balanceCents),
    cents: invoice.balanceCents,
  });
  const [method, setMethod] = useState<Method | null>(null);
  const [paidOn, setPaidOn] = useState(format.today());
  const [reference, setReference] = useState('');
  const record = useMutation(
    orpc.payments.record.mutationOptions({
      onSuccess: (paid) => cached.keepInvoice(paid),
      onError: (error) => void problems.take(error),
    }),
  );

  const submit = () => {
    const input = problems.check({
      id,
      invoiceId: invoice.id,
      amountCents: amount.cents,
      method,
      paidOn,
      reference,
    });
    if (input) record.mutate(input);
  };

  return (
    <Panel title={t('billing.payment.title')}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ChoiceChips
          label={t('billing.payment.method')}
          value={method}
          onChange={(chosen) => {
            setMethod(chosen);
            problems.touched('method');
          }}
          options={paymentMethod.options.map((value) => ({
            value,
            label: t(`documents.receipt.method.${value}`),
          }))}
          error={problems.of('method')}
        />
        <MoneyField
          label={t('billing.payment.amount')}
          value={amount.text}
          onChange={(text, cents) => {
            setAmount({ text, cents });
            problems.touched('amountCents');
          }}
          error={problems.of('amountCents')}
        />
        <DayField
          label={t('billing.payment.paidOn')}
          value={paidOn}
          notAfter={format.today()}
          onChange={(text) => {
            setPaidOn(text);
            problems.touched('paidOn');
          }}
          error={problems.of('paidOn')}
        />
        <TextField
          label={t('billing.payment.reference')}
          hint={t('billing.payment.referenceHint')}
          value={reference}
          onChange={(text) => {
            setReference(text);
            problems.touched('reference');
          }}
          error={problems.of('reference')}
        />
        <Button type="submit" fullWidth loading={record.isPending}>
          {amount.cents === null
            ? t('billing.payment.recordPlain')
            : t('billing.payment.record', { amount: format.money(amount.cents) })}
        </Button>
        {record.isError && (
          <Notice kind="danger" announce>
            {errorSentence(record.error)}
          </Notice>
        )}
      </form>
    </Panel>
  );
}
