import { useTranslation } from 'react-i18next';
import { sex } from '../../../shared/contract/patient-records.ts';
import { earliestBirthDate } from '../../../shared/domain/calendar.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PatientDetailName } from './patient-detail-values.ts';
import type { PatientFormValues } from './patient-form-values.ts';

export type PatientFieldsProps = {
  values: PatientFormValues;
  /** The clinic's day today: nobody is born later. */
  today: string;
  /** Sentence of a field by its path in the contract. */
  problemOf: (path: string) => string | undefined;
  onChange: (path: string, change: Partial<PatientFormValues>) => void;
  /** A field was left; `isIdentity` when people are told apart by it. */
  onLeft: (path: string, isIdentity: boolean) => void;
};

/** Paths of what people are told apart by. */
const identity: readonly string[] = ['legalGivenNames', 'legalFamilyName', 'birthDate', 'phone', 'phn'];

/** What a patient is registered with; registering and editing show the same. */
export function PatientFields({ values, today, problemOf, onChange, onLeft }: PatientFieldsProps) {
  const { t } = useTranslation();

  function textField(
    name: Exclude<keyof PatientFormValues, PatientDetailName | 'birthDate' | 'sex'>,
    path: string = name,
  ) {
    return {
      label: t(`patients.form.${name}`),
      value: values[name],
      error: problemOf(path),
      onChange: (value: string) => onChange(path, { [name]: value }),
      onBlur: () => onLeft(path, identity.includes(path)),
    };
  }

  return (
    <>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField {...textField('legalGivenNames')} required autoFocus />
        <TextField {...textField('legalFamilyName')} required />
        <TextField {...textField('preferredName')} />
      </FieldRow>
      <FieldRow columns="1fr 1fr 1fr">
        <DayField
          label={t('patients.form.birthDate')}
          width="full"
          required
          notBefore={earliestBirthDate(today)}
          notAfter={today}
          value={values.birthDate}
          error={problemOf('birthDate')}
          onChange={(text) => onChange('birthDate', { birthDate: text })}
          onBlur={() => onLeft('birthDate', true)}
        />
        <TextField {...textField('phone')} kind="phone" />
        <TextField {...textField('phn')} kind="digits" />
      </FieldRow>
      <FieldRow columns="calc((200% - var(--tb-4)) / 3) minmax(0, 1fr)">
        <ChoiceChips
          label={t('patients.form.sex')}
          options={sex.options.map((value) => ({ value, label: t(`patients.sex.${value}`) }))}
          value={values.sex}
          error={problemOf('sex')}
          onChange={(value) => onChange('sex', { sex: value ?? 'unknown' })}
        />
        <TextField {...textField('gender')} />
      </FieldRow>
      <FieldRow columns="2.2fr 1.4fr 0.7fr 0.9fr">
        <TextField {...textField('street', 'address.street')} />
        <TextField {...textField('city', 'address.city')} />
        <TextField {...textField('province', 'address.province')} />
        <TextField {...textField('postalCode', 'address.postalCode')} />
      </FieldRow>
    </>
  );
}
