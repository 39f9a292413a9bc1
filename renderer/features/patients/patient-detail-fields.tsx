import { useTranslation } from 'react-i18next';
import { ageOfMajority } from '../../../shared/domain/patients/age-of-majority.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './patient-detail-fields.module.css';
import { detailPaths, type PatientDetailName } from './patient-detail-values.ts';
import type { PatientFieldsProps } from './patient-fields.tsx';
import { useIsMinor } from './use-is-minor.ts';

/** What may follow the registration: further ways to reach the patient, and who stands by them. */
export function PatientDetailFields(props: PatientFieldsProps & { autoFocus?: boolean }) {
  const { values, problemOf, onChange, onLeft, autoFocus } = props;
  const { t } = useTranslation();
  const minor = useIsMinor();
  const isMinor = minor.of(values.birthDate);

  function textField(name: PatientDetailName) {
    const path = detailPaths[name];
    return {
      label: t(`patientDetails.field.${name}`),
      value: values[name],
      error: problemOf(path),
      onChange: (value: string) => onChange(path, { [name]: value }),
      onBlur: () => onLeft(path, false),
    };
  }

  return (
    <div className={classes.details}>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField {...textField('pronouns')} autoFocus={autoFocus} />
        <TextField {...textField('email')} kind="email" />
        <TextField {...textField('secondPhone')} kind="phone" />
      </FieldRow>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField {...textField('emergencyName')} />
        <TextField {...textField('emergencyRelationship')} />
        <TextField {...textField('emergencyPhone')} kind="phone" />
      </FieldRow>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField
          {...textField('guardianName')}
          hint={
            isMinor ? t('patientDetails.guardianHint', { age: ageOfMajority(minor.province) }) : undefined
          }
        />
        <TextField {...textField('guardianRelationship')} />
        <TextField {...textField('guardianPhone')} kind="phone" />
      </FieldRow>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField {...textField('physicianName')} />
        <TextField {...textField('physicianClinic')} />
        <TextField {...textField('physicianPhone')} kind="phone" />
      </FieldRow>
      <FieldRow columns="1fr 1fr 1fr">
        <TextField {...textField('heightCentimetres')} kind="digits" unit={t('patientDetails.centimetres')} />
        <TextField {...textField('weightKilograms')} kind="digits" unit={t('patientDetails.kilograms')} />
        <span />
      </FieldRow>
    </div>
  );
}
