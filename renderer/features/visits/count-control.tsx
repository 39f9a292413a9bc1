import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlShell, describedBy } from '../../ui/control-shell.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './count-control.module.css';

type CountControlProps = {
  label: string;
  labelHidden?: boolean;
  lessLabel: string;
  moreLabel: string;
  /** Null while nothing was counted: the first + then counts one, the first − says none. */
  value: number | null;
  max: number;
  onChange: (value: number | null) => void;
  hint?: string;
  error?: string;
  disabled?: boolean;
  onEnter?: () => void;
  /** After a number was typed, with its digits as they stand there; not after a step. */
  onTyped?: (value: number) => void;
  inputRef?: Ref<HTMLInputElement>;
};

type Typed = { text: string; toldAs: number | null };

/** Counts as things happen, one tap each and from nothing; or takes the number typed. */
export function CountControl(props: CountControlProps) {
  const { label, labelHidden, lessLabel, moreLabel, value, max, onChange, hint, disabled } = props;
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<Typed>({ text: '', toldAs: null });
  const text = typed.toldAs === value && typed.text !== '' ? typed.text : (value?.toString() ?? '');
  const sentence = sentenceOf(text);
  const error = sentence ?? props.error;

  function sentenceOf(written: string): string | undefined {
    const tidy = written.trim();
    if (tidy === '') return undefined;
    if (/^[-−]\d+$/.test(tidy)) return t('common.number.atLeast', { min: 0 });
    if (!/^\d+$/.test(tidy)) return t('common.number.whole');
    return Number(tidy) > max ? t('common.number.atMost', { max }) : undefined;
  }

  function type(written: string) {
    const isNumber = written.trim() !== '' && sentenceOf(written) === undefined;
    const read = isNumber ? Number(written) : null;
    setTyped({ text: written, toldAs: read });
    if (read !== value) onChange(read);
    if (read !== null) props.onTyped?.(read);
  }

  function step(by: 1 | -1) {
    const next = Math.min(max, Math.max(0, (value ?? 0) + by));
    setTyped({ text: '', toldAs: null });
    onChange(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && props.onEnter) {
      event.preventDefault();
      props.onEnter();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    }
  }

  return (
    <ControlShell id={id} htmlFor={id} label={label} labelHidden={labelHidden} hint={hint} error={error}>
      <div className={classes.counter} data-invalid={error ? true : undefined}>
        <button
          type="button"
          className={classes.step}
          aria-label={lessLabel}
          disabled={disabled || value === 0}
          onClick={() => step(-1)}
        >
          <Icon of={IconMinus} size={20} />
        </button>
        <input
          id={id}
          ref={props.inputRef}
          className={classes.number}
          data-first-field
          inputMode="numeric"
          autoComplete="off"
          value={text}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className={classes.step}
          aria-label={moreLabel}
          disabled={disabled || (value ?? 0) >= max}
          onClick={() => step(1)}
        >
          <Icon of={IconPlus} size={20} />
        </button>
      </div>
    </ControlShell>
  );
}
