import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/text-field.tsx';

type RatingFieldProps = {
  label: string;
  value: number | null;
  error?: string;
  onChange: (value: number | null) => void;
};

/** A number from 0 to 10 that is typed. What is none stays as typed, with its sentence, and is not taken. */
export function RatingField({ label, value, error, onChange }: RatingFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ text: '', toldAs: value });
  const isTyped = typed.toldAs === value && typed.text !== '';
  const shown = isTyped ? typed.text : String(value ?? '');
  const isWrong = shown.trim() !== '' && readRating(shown) === null;

  function type(text: string) {
    const rating = readRating(text);
    const told = text.trim() === '' ? null : (rating ?? value);
    setTyped({ text, toldAs: told });
    if (told !== value) onChange(told);
  }

  return (
    <TextField
      label={label}
      width="xs"
      kind="digits"
      value={shown}
      error={isWrong ? t('visitWords.pain.wrong') : error}
      onChange={type}
    />
  );
}

function readRating(text: string): number | null {
  const tidy = text.trim();
  return /^(\d|10)$/.test(tidy) ? Number(tidy) : null;
}
