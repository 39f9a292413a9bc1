import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './site-editor.module.css';

type MeasureFieldProps = {
  label: string;
  value: number | null;
  /** Usual sizes, as chips. */
  usual: readonly number[];
  digits: 0 | 2;
  /** Whether a needle of that size exists; the sentence says what does. */
  isPossible: (value: number) => boolean;
  problem: string;
  /** How a usual size is written; plain figures when left out. */
  textOf?: (value: number) => string;
  unit?: string;
  onChange: (value: number) => void;
  /** Where the size may be taken back. */
  onClear?: () => void;
};

/** A size: one of the usual ones with a tap, or any other typed. */
export function MeasureField(props: MeasureFieldProps) {
  const { label, value, usual, digits, isPossible, problem, unit, onChange, onClear } = props;
  const { textOf = (size) => size.toFixed(digits) } = props;
  const { t } = useTranslation();
  const otherLabel = t('visit.site.otherSize');
  const isUsual = value === null || usual.includes(value);
  const [typed, setTyped] = useState({ text: '', toldAs: null as number | null });
  const isTyped = typed.text !== '' && (typed.toldAs === null || typed.toldAs === value);
  const shown = isTyped ? typed.text : isUsual ? '' : value.toFixed(digits);
  const read = readMeasure(shown, digits);
  const error = shown === '' || (read !== null && isPossible(read)) ? undefined : problem;

  function type(text: string) {
    const measure = readMeasure(text, digits);
    const possible = measure !== null && isPossible(measure) ? measure : null;
    setTyped({ text, toldAs: possible });
    if (possible !== null) onChange(possible);
    else if (text.trim() === '') onClear?.();
  }

  return (
    <div className={classes.measure}>
      <ChoiceChips
        label={label}
        labelHidden
        clearable={onClear !== undefined}
        options={usual.map((size) => ({ value: String(size), label: textOf(size) }))}
        value={isUsual && !isTyped && value !== null ? String(value) : null}
        onChange={(size) => {
          setTyped({ text: '', toldAs: null });
          if (size !== null) onChange(Number(size));
          else onClear?.();
        }}
      />
      <TextField
        label={`${label}: ${otherLabel}`}
        labelHidden
        width={unit === undefined ? 'xs' : 's'}
        unit={unit}
        kind="digits"
        placeholder={otherLabel}
        value={shown}
        error={error}
        onChange={type}
      />
    </div>
  );
}

function readMeasure(text: string, digits: 0 | 2): number | null {
  const tidy = text.trim().replace(',', '.');
  const pattern = digits === 0 ? /^\d{1,3}$/ : /^\d?\.?\d{0,2}$/;
  return tidy !== '' && pattern.test(tidy) && Number(tidy) > 0 ? Number(tidy) : null;
}
