import { useTranslation } from 'react-i18next';
import { type CallRule, callRule } from '../../../../shared/contract/call-records.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';

type CallRuleFieldProps = { rule: CallRule; onChange: (rule: CallRule) => void };

/** Whom the clinic calls the day after a treatment. */
export function CallRuleField({ rule, onChange }: CallRuleFieldProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup label={t('calls.settings.title')}>
      <SelectField
        label={t('calls.settings.label')}
        hint={t('calls.settings.hint')}
        options={callRule.options.map((value) => ({ value, label: t(`calls.settings.${value}`) }))}
        value={rule}
        onChange={(chosen) => onChange(chosen ?? rule)}
      />
    </FieldGroup>
  );
}
