import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../../../shared/domain/money.ts';
import type { FieldSentences } from '../../../lib/use-form-problems.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import type { FeeDraft } from './fee-draft.ts';
import { ServiceField } from './service-field.tsx';

type FeeFieldsProps = {
  draft: FeeDraft;
  onChange: (draft: FeeDraft) => void;
  problems: FieldSentences;
  autoFocus?: boolean;
  /** Names in use already. */
  services?: readonly string[];
};

/** A treatment as it stands on the invoice, and its price. */
export function FeeFields({ draft, onChange, problems, autoFocus = false, services = [] }: FeeFieldsProps) {
  const { t } = useTranslation();
  const amount = parseMoney(draft.amount);
  const amountProblem = problems.of('amountCents');
  return (
    <FieldRow columns="minmax(0, 1fr) 128px">
      <ServiceField
        services={services}
        label={t('clinic.feeField.service')}
        value={draft.service}
        onChange={(service) => {
          problems.touched('service');
          onChange({ ...draft, service });
        }}
        error={problems.of('service')}
        autoFocus={autoFocus}
        required
      />
      <MoneyField
        label={t('clinic.feeField.amount')}
        value={draft.amount}
        width="full"
        onChange={(text) => {
          problems.touched('amountCents');
          onChange({ ...draft, amount: text });
        }}
        error={
          amountProblem && !amount.ok && amount.problem !== 'empty'
            ? t(`common.money.${amount.problem}`)
            : amountProblem
        }
        required
      />
    </FieldRow>
  );
}
