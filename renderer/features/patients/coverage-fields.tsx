import { useTranslation } from 'react-i18next';
import { planKind } from '../../../shared/contract/coverage-records.ts';
import { useFormat } from '../../lib/format.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CoverageFormValues, type CoverageTextName, isAsked } from './coverage-form-values.ts';

type CoverageFieldsProps = {
  values: CoverageFormValues;
  /** A coverage that is there can be ended; a new one is in force. */
  mayEnd: boolean;
  /** No injury and no referral is older. */
  birthDate: string;
  problemOf: (name: string) => string | undefined;
  onChange: (name: keyof CoverageFormValues, change: Partial<CoverageFormValues>) => void;
  onLeft: (name: keyof CoverageFormValues) => void;
};

/** The fields of a coverage: those that its kind of plan asks for. */
export function CoverageFields(props: CoverageFieldsProps) {
  const { values, mayEnd, birthDate, problemOf, onChange, onLeft } = props;
  const { t } = useTranslation();
  const today = useFormat().today();

  function fieldOf(name: CoverageTextName) {
    return {
      label: t(`coverage.form.${name}`),
      value: values[name],
      error: problemOf(name),
      onChange: (value: string) => onChange(name, { [name]: value }),
      onBlur: () => onLeft(name),
    };
  }
  const dayField = (name: 'injuryDate' | 'referredOn') => (
    <DayField {...fieldOf(name)} width="full" notBefore={birthDate} notAfter={today} />
  );
  const isInsured = values.planKind === 'extendedHealth';

  return (
    <>
      <ChoiceChips
        label={t('coverage.form.planKind')}
        autoFocus
        options={planKind.options.map((value) => ({ value, label: t(`coverage.kind.${value}`) }))}
        value={values.planKind}
        error={problemOf('planKind')}
        onChange={(kind) => kind && onChange('planKind', { planKind: kind })}
      />
      {isAsked('payer', values) && (
        <TextField
          {...fieldOf('payer')}
          label={isInsured ? t('coverage.form.payer') : t('coverage.form.privatePayer')}
          width="full"
          required={isInsured}
        />
      )}
      {(isAsked('policyNumber', values) || isAsked('certificateNumber', values)) && (
        <FieldRow columns="1fr 1fr">
          <TextField {...fieldOf('policyNumber')} />
          <TextField {...fieldOf('certificateNumber')} />
        </FieldRow>
      )}
      {(isAsked('claimNumber', values) || isAsked('injuryDate', values)) && (
        <FieldRow columns="1fr 1fr">
          <TextField {...fieldOf('claimNumber')} hint={t('coverage.form.claimHint')} />
          {dayField('injuryDate')}
        </FieldRow>
      )}
      <FieldRow columns="1fr 1fr">
        <TextField {...fieldOf('referredBy')} />
        {dayField('referredOn')}
      </FieldRow>
      {mayEnd && (
        <CheckField
          label={t('coverage.form.active')}
          hint={t('coverage.form.activeHint')}
          checked={values.active}
          onChange={(active) => onChange('active', { active })}
        />
      )}
    </>
  );
}
