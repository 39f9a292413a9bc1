import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientSummary } from '../../../../shared/contract/patient-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useFormat } from '../../../lib/format.ts';
import { SelectField } from '../../../ui/select-field.tsx';

type PatientFilterProps = {
  patientId: string | null;
  /** What stands there while nobody is chosen; any patient unless it is given. */
  placeholder?: string;
  onChange: (patientId: string | null) => void;
};

/** One patient, found as one types. */
export function PatientFilter({ patientId, placeholder, onChange }: PatientFilterProps) {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<PatientSummary | null>(null);
  const isTyped = text.trim() !== '' && text !== chosen?.displayName;
  const search = useQuery({
    ...orpc.patients.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: isTyped,
    placeholderData: keepPreviousData,
  });
  const found = isTyped ? (search.data ?? []) : [];
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [...found, chosen] : found;
  return (
    <SelectField
      label={t('clinic.access.patient')}
      placeholder={placeholder ?? t('clinic.access.anybody')}
      value={patientId}
      options={shown.map((patient) => ({
        value: patient.id,
        label: patient.displayName,
        detail: format.day(patient.birthDate),
      }))}
      onSearch={setText}
      onChange={(id) => {
        setChosen(shown.find((patient) => patient.id === id) ?? null);
        onChange(id);
      }}
      width="m"
      searchable
      clearable
    />
  );
}
