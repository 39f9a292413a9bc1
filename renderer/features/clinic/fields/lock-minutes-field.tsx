import { useTranslation } from 'react-i18next';
import { lockMinutes } from '../../../../shared/contract/lock-records.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { SelectField } from '../../../ui/select-field.tsx';

const choices = Array.from({ length: lockMinutes.most - lockMinutes.least + 1 }, (_, index) => index + 1);

type LockMinutesFieldProps = { minutes: number; onChange: (minutes: number) => void };

/** How long a window may be left alone before it is locked. */
export function LockMinutesField({ minutes, onChange }: LockMinutesFieldProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup label={t('lock.minutes.title')}>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 2fr)">
        <SelectField
          label={t('lock.minutes.label')}
          options={choices.map((count) => ({
            value: String(count),
            label: t('lock.minutes.option', { count }),
          }))}
          value={String(minutes)}
          onChange={(chosen) => onChange(Number(chosen ?? minutes))}
        />
      </FieldRow>
    </FieldGroup>
  );
}
