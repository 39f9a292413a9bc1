import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayReading, dayWhileTyping, readDay } from './day-text.ts';
import { type FieldProps, mantineField } from './field-props.ts';

interface DayFieldProps extends FieldProps {
  /** The text as typed, a day or not. */
  value: string;
  /** Called with the text, and with the day it says (`YYYY-MM-DD`) or null while it says none. */
  onChange: (text: string, day: string | null) => void;
  /** First and last day allowed, `YYYY-MM-DD`. */
  notBefore?: string;
  notAfter?: string;
  inputRef?: Ref<HTMLInputElement>;
}

function monthName(language: string, month: number): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2001, month - 1, 1),
  );
}

function sentenceOf(
  reading: DayReading,
  limits: { notBefore?: string; notAfter?: string },
  t: TFunction,
  language: string,
): string | undefined {
  if ('day' in reading) {
    const { day } = reading;
    if (day !== null && limits.notBefore !== undefined && day < limits.notBefore) {
      return t('common.day.notBefore', { day: limits.notBefore });
    }
    if (day !== null && limits.notAfter !== undefined && day > limits.notAfter) {
      return t('common.day.notAfter', { day: limits.notAfter });
    }
    return undefined;
  }
  switch (reading.problem) {
    case 'format':
      return t('common.day.format');
    case 'ambiguous':
      return t('common.day.ambiguous', { one: reading.one, other: reading.other });
    case 'tooOld':
      return t('common.day.tooOld');
    case 'noSuchMonth':
      return t('common.day.noSuchMonth', { month: reading.month });
    case 'noSuchDay':
      return t('common.day.noSuchDay', {
        month: monthName(language, reading.month),
        year: reading.year,
        day: reading.dayOfMonth,
      });
  }
}

/**
 * A day, typed. What was typed stays; once the field is left, a text that is no day gets its sentence, and one that is
 * gets its usual form.
 */
export function DayField(props: DayFieldProps) {
  const { value, onChange, notBefore, notAfter, inputRef } = props;
  const { t, i18n } = useTranslation();
  const [left, setLeft] = useState(value !== '');
  const reading = readDay(value);
  // What the form found is said even while the field has the focus; in the field's own, closer words where it has them.
  const isSaid = left || props.error !== undefined;
  const own = isSaid ? sentenceOf(reading, { notBefore, notAfter }, t, i18n.language) : undefined;
  return (
    <TextInput
      {...mantineField({ ...props, width: props.width ?? 's' }, own ?? props.error)}
      ref={inputRef}
      value={value}
      placeholder={t('common.day.pattern')}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text, dayWhileTyping(text));
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if ('day' in reading && reading.day !== null && reading.day !== value) {
          onChange(reading.day, reading.day);
        }
        props.onBlur?.();
      }}
    />
  );
}
