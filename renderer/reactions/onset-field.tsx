import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.ts';
import { useClinicTimeZone } from '../lib/use-clinic-time-zone.ts';
import { DayField } from '../ui/day-field.tsx';
import { dayWhileTyping } from '../ui/day-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { instantAt, readTime } from './onset.ts';

type OnsetFieldProps = {
  /** UTC instant; null while what is typed says none. */
  value: string | null;
  /** Where each change is saved at once: the instant that stays saved while what is typed says none. */
  saved?: string;
  error?: string;
  /** Where something else than a reaction began: the words before day and time. */
  labels?: { day: string; time: string };
  /** Null as soon as day and time together say no instant. */
  onChange: (onsetAt: string | null) => void;
};

/** When a reaction began, by the clinic's clock. What is no time stays as typed, with its sentence. */
export function OnsetField({ value, saved, error, labels, onChange }: OnsetFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeZone = useClinicTimeZone();
  const [typed, setTyped] = useState({ ...textsOf(value), toldAs: value, isInstant: true });
  const shown = typed.toldAs === value ? typed : { ...textsOf(value), isInstant: true };
  const isTimeRead = readTime(shown.time) !== null;

  function textsOf(instant: string | null) {
    return instant === null
      ? { day: '', time: '' }
      : { day: format.dayOf(instant), time: format.time(instant) };
  }

  function tell(dayText: string, day: string | null, timeText: string) {
    const read = readTime(timeText);
    const onsetAt = day && read ? instantAt(day, read, timeZone) : null;
    // Whoever saves at once keeps the instant it has; the fields stay as they were typed all the same.
    setTyped({
      day: dayText,
      time: timeText,
      toldAs: onsetAt ?? (saved === undefined ? null : value),
      isInstant: onsetAt !== null,
    });
    onChange(onsetAt);
  }

  return (
    <>
      <DayField
        label={labels?.day ?? t('visit.reactions.onsetDay')}
        value={shown.day}
        notAfter={format.today()}
        error={shown.day.trim() === '' ? t('common.day.format') : undefined}
        onChange={(text, day) => tell(text, day, shown.time)}
      />
      <TextField
        label={labels?.time ?? t('visit.reactions.onsetTime')}
        width="s"
        kind="digits"
        value={shown.time}
        hint={
          saved === undefined || shown.isInstant
            ? undefined
            : t('reactions.onset.saved', { instant: format.instant(saved) })
        }
        error={isTimeRead ? error : t('visit.reactions.timeFormat')}
        onChange={(text) => tell(shown.day, dayWhileTyping(shown.day), text)}
      />
    </>
  );
}
