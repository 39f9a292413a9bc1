import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.ts';
import { useClinicTimeZone } from '../lib/use-clinic-time-zone.ts';
import { DayField } from '../ui/day-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { instantAt, readTime } from './onset.ts';

type OnsetFieldProps = {
  /** UTC instant. */
  value: string;
  error?: string;
  /** Where something else than a reaction began: the words before day and time. */
  labels?: { day: string; time: string };
  onChange: (onsetAt: string) => void;
};

/** When a reaction began, by the clinic's clock. What is no time stays as typed, with its sentence. */
export function OnsetField({ value, error, labels, onChange }: OnsetFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeZone = useClinicTimeZone();
  const [typed, setTyped] = useState({ day: format.dayOf(value), time: format.time(value), toldAs: value });
  const shown = typed.toldAs === value ? typed : { day: format.dayOf(value), time: format.time(value) };
  const time = readTime(shown.time);

  function tell(dayText: string, day: string | null, timeText: string) {
    const read = readTime(timeText);
    const onsetAt = day && read ? instantAt(day, read, timeZone) : null;
    setTyped({ day: dayText, time: timeText, toldAs: onsetAt ?? value });
    if (onsetAt) onChange(onsetAt);
  }

  return (
    <>
      <DayField
        label={labels?.day ?? t('visit.reactions.onsetDay')}
        value={shown.day}
        notAfter={format.today()}
        onChange={(text, day) => tell(text, day, shown.time)}
      />
      <TextField
        label={labels?.time ?? t('visit.reactions.onsetTime')}
        width="xs"
        kind="digits"
        value={shown.time}
        error={time === null ? t('visit.reactions.timeFormat') : error}
        onChange={(text) => tell(shown.day, /^\d{4}-\d{2}-\d{2}$/.test(shown.day) ? shown.day : null, text)}
      />
    </>
  );
}
