import { useTranslation } from 'react-i18next';
import type { FieldSentences } from '../../../lib/use-form-problems.ts';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ClinicDraft } from './clinic-draft.ts';

type Numbers = Pick<ClinicDraft, 'emergencyNumber' | 'incidentContact'>;

type IncidentFieldsProps = {
  numbers: Numbers;
  onChange: (numbers: Partial<Numbers>) => void;
  problems: FieldSentences;
};

/** Whom to call when something went wrong: the guided paths of red flags show both. */
export function IncidentFields({ numbers, onChange, problems }: IncidentFieldsProps) {
  const { t } = useTranslation();

  function field(name: keyof Numbers) {
    return {
      label: t(`incident.settings.${name}`),
      value: numbers[name],
      error: problems.of(name),
      onChange: (value: string) => {
        problems.touched(name);
        onChange({ [name]: value });
      },
    };
  }

  return (
    <FieldGroup label={t('incident.settings.title')}>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 2fr)">
        <TextField {...field('emergencyNumber')} required />
        <TextField {...field('incidentContact')} hint={t('incident.settings.contactHint')} />
      </FieldRow>
    </FieldGroup>
  );
}
