import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.ts';
import { DayField } from '../ui/day-field.tsx';

type OutcomeDayFieldProps = {
  /** `YYYY-MM-DD`, or null where no day is known. */
  value: string | null;
  notBefore: string;
  error?: string;
  onChange: (day: string | null) => void;
};

/** The day a reaction was over. What is no day stays as typed; an empty line says that none is known. */
export function OutcomeDayField({ value, notBefore, error, onChange }: OutcomeDayFieldProps) {
  const { t } = useTranslation();
  const today = useFormat().today();
  const [typed, setTyped] = useState({ text: value ?? '', toldAs: value });
  const text = typed.toldAs === value ? typed.text : (value ?? '');
  return (
    <DayField
      label={t('reactions.outcome.day')}
      width="s"
      value={text}
      notBefore={notBefore}
      notAfter={today}
      error={error}
      onChange={(next, day) => {
        const told =
          next.trim() === '' ? null : day !== null && day >= notBefore && day <= today ? day : value;
        setTyped({ text: next, toldAs: told });
        if (told !== value) onChange(told);
      }}
    />
  );
}
