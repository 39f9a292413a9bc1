import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../shared/contract/billing-records.ts';
import { feesInForce } from '../../../shared/domain/invoices/fees-in-force.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';

/** What the draft charges: one of the fees in force on the day of the visit. Nothing is chosen while it could be several. */
export function FeeChoice({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorSentence = useErrorSentence();
  const { orpc, cached } = useStore();
  const fees = useQuery(orpc.fees.list.queryOptions({ input: {} }));
  const choose = useMutation(
    orpc.invoices.chooseFee.mutationOptions({ onSuccess: (changed) => cached.keepInvoice(changed) }),
  );
  const [charged] = invoice.lines;
  const offered = feesInForce(fees.data ?? [], invoice.dateOfService);
  const options: SelectOption<string>[] = offered.map((fee) => ({
    value: fee.id,
    label: t('billing.fee.option', { service: fee.service, amount: format.money(fee.amountCents) }),
  }));
  if (charged && !offered.some(({ id }) => id === charged.feeId)) {
    const words = { service: charged.description, amount: format.money(charged.amountCents) };
    options.push({ value: charged.feeId, label: t('billing.fee.notInForce', words) });
  }

  return (
    <SelectField
      label={t('billing.fee.label')}
      hint={t('billing.fee.hint', { day: format.day(invoice.dateOfService) })}
      placeholder={t('billing.fee.choose')}
      value={charged?.feeId ?? null}
      options={options}
      disabled={fees.isPending || choose.isPending}
      error={choose.isError ? errorSentence(choose.error) : undefined}
      onChange={(feeId) => {
        if (feeId !== null && feeId !== charged?.feeId) {
          choose.mutate({ id: invoice.id, version: invoice.version, feeId });
        }
      }}
    />
  );
}
