import { useTranslation } from 'react-i18next';
import { callDays, callRule } from '../../../../shared/contract/call-records.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import type { ClinicDraft } from './clinic-draft.ts';

const dayChoices = Array.from(
  { length: callDays.most - callDays.least + 1 },
  (_, index) => callDays.least + index,
);

type CallRules = Pick<ClinicDraft, 'callRule' | 'callDays'>;
type CallRuleFieldProps = { rules: CallRules; onChange: (rules: CallRules) => void };

/** Whom the clinic calls the day after a treatment, and until when. */
export function CallRuleField({ rules, onChange }: CallRuleFieldProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup label={t('calls.settings.title')}>
      <FieldRow columns="minmax(0, 2fr) minmax(0, 1fr)">
        <SelectField
          label={t('calls.settings.label')}
          hint={t('calls.settings.hint')}
          options={callRule.options.map((value) => ({ value, label: t(`calls.settings.${value}`) }))}
          value={rules.callRule}
          onChange={(chosen) => onChange({ callRule: chosen ?? rules.callRule, callDays: rules.callDays })}
        />
        <SelectField
          label={t('calls.settings.days')}
          options={dayChoices.map((count) => ({
            value: String(count),
            label: t('calls.settings.dayCount', { count }),
          }))}
          value={String(rules.callDays)}
          disabled={rules.callRule === 'nobody'}
          onChange={(chosen) =>
            onChange({ callRule: rules.callRule, callDays: Number(chosen ?? rules.callDays) })
          }
        />
      </FieldRow>
    </FieldGroup>
  );
}
