import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlShell, describedBy } from './control-shell.tsx';
import type { FieldProps } from './field-props.ts';
import { Icon } from './icon.tsx';
import classes from './stepper.module.css';

interface StepperProps extends Omit<FieldProps, 'width'> {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** What the first press on an empty field gives; the least there is when left out. */
  first?: number;
  /** After the number, e.g. `mm`. */
  unit?: string;
}

interface Typed {
  text: string;
  /** The value this text was told as; another value from outside replaces the text. */
  told: number | null;
  /** The value there was: who takes no number for an answer keeps it, and the text stays with its sentence. */
  before: number | null;
}

const digits = /^[-−]?\d+(?:[.,]\d+)?$/;

function decimalsOf(step: number): number {
  return String(step).split('.')[1]?.length ?? 0;
}

/** A count or a measure between a large − and +, typed, or stepped with the arrow and page keys. */
export function Stepper(props: StepperProps) {
  const { label, error, hint, required, disabled, readOnly, labelHidden, autoFocus, name, value } = props;
  const { onChange, min = 0, max = Number.POSITIVE_INFINITY, step = 1, unit } = props;
  const first = props.first ?? Math.max(min, 0);
  const { t } = useTranslation();
  const own = useId();
  const id = props.id ?? own;
  const [typed, setTyped] = useState<Typed>({
    text: value === null ? '' : String(value),
    told: value,
    before: value,
  });
  const isTyped = typed.told === value || (typed.told === null && typed.before === value);
  const text = isTyped ? typed.text : value === null ? '' : String(value);
  const fixed = disabled === true || readOnly === true;

  function readNumber(raw: string): { value: number | null; sentence?: string } {
    const clean = raw.trim().replace('−', '-').replace(',', '.');
    if (clean === '') {
      return { value: null };
    }
    const number = Number(clean);
    const isWhole = Number.isInteger(step) && Number.isInteger(min === Number.NEGATIVE_INFINITY ? 0 : min);
    if (!digits.test(raw.trim()) || !Number.isFinite(number)) {
      return { value: null, sentence: isWhole ? t('common.number.whole') : t('common.number.format') };
    }
    if (number < min) {
      return { value: null, sentence: t('common.number.atLeast', { min }) };
    }
    if (number > max) {
      return { value: null, sentence: t('common.number.atMost', { max }) };
    }
    if (isWhole && !Number.isInteger(number)) {
      return { value: null, sentence: t('common.number.whole') };
    }
    return { value: number };
  }

  function tell(raw: string) {
    const read = readNumber(raw);
    setTyped({ text: raw, told: read.value, before: value });
    if (read.value !== value) {
      onChange(read.value);
    }
  }

  function moveTo(number: number) {
    if (!fixed) {
      tell(Math.min(max, Math.max(min, number)).toFixed(decimalsOf(step)));
    }
  }

  const read = readNumber(text);
  const sentence = error ?? read.sentence;
  const base = read.value ?? value;
  // The first press of + on an empty field gives the least there is, not one more than it.
  const up = base === null ? first : base + step;
  const down = base === null ? first : base - step;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const target = {
      ArrowUp: up,
      ArrowDown: down,
      PageUp: (base ?? min) + step * 10,
      PageDown: (base ?? min) - step * 10,
      Home: min,
      End: max,
    }[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (Number.isFinite(target)) {
      event.preventDefault();
      moveTo(target);
    }
  }

  return (
    <ControlShell {...{ id, label, labelHidden, required, hint }} error={sentence} htmlFor={id}>
      <div
        className={classes.stepper}
        data-invalid={sentence === undefined ? undefined : true}
        data-fixed={fixed ? true : undefined}
      >
        <button
          type="button"
          className={classes.button}
          tabIndex={-1}
          aria-label={t('common.stepper.less', { label })}
          aria-controls={id}
          disabled={fixed || (base !== null && base <= min)}
          onClick={() => moveTo(down)}
        >
          <Icon of={IconMinus} />
        </button>
        <div className={classes.middle}>
          <input
            id={id}
            className={classes.input}
            role="spinbutton"
            inputMode={Number.isInteger(step) ? 'numeric' : 'decimal'}
            autoComplete="off"
            name={name}
            value={text}
            disabled={disabled}
            readOnly={readOnly}
            required={required}
            aria-valuenow={read.value ?? undefined}
            aria-valuetext={unit === undefined || read.value === null ? undefined : `${read.value} ${unit}`}
            aria-valuemin={Number.isFinite(min) ? min : undefined}
            aria-valuemax={Number.isFinite(max) ? max : undefined}
            aria-invalid={sentence === undefined ? undefined : true}
            aria-describedby={describedBy(id, { hint, error: sentence })}
            data-autofocus={autoFocus === true ? true : undefined}
            onChange={(event) => tell(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              // An emptied field does not look as if there were no number where there still is one.
              if (text.trim() === '' && value !== null) {
                setTyped({ text: String(value), told: value, before: value });
              }
              props.onBlur?.();
            }}
          />
          {unit !== undefined && <span className={classes.unit}>{unit}</span>}
        </div>
        <button
          type="button"
          className={classes.button}
          tabIndex={-1}
          aria-label={t('common.stepper.more', { label })}
          aria-controls={id}
          disabled={fixed || (base !== null && base >= max)}
          onClick={() => moveTo(up)}
        >
          <Icon of={IconPlus} />
        </button>
      </div>
    </ControlShell>
  );
}
