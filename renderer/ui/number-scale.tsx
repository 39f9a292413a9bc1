import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlShell, describedBy } from './control-shell.tsx';
import type { FieldProps } from './field-props.ts';
import classes from './number-scale.module.css';
import { moveWithinGroup } from './roving-focus.ts';

interface NumberScaleProps extends Omit<FieldProps, 'width' | 'name'> {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Words at the two ends, e.g. *no pain* and *worst imaginable*. */
  low?: string;
  high?: string;
  /** Whether the answer may be taken back: by a button of its own, or Delete. No key that chooses ever does. */
  clearable?: boolean;
}

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** How long after a 1 a 0 still makes it 10. */
const tenWithinMs = 800;

/** A number from 0 to 10 as eleven buttons: one tap, one key, or the arrows. */
export function NumberScale(props: NumberScaleProps) {
  const { label, error, hint, required, disabled, readOnly, labelHidden, autoFocus, value, onChange } = props;
  const { t } = useTranslation();
  const own = useId();
  const id = props.id ?? own;
  const oneTypedAt = useRef(Number.NEGATIVE_INFINITY);
  const group = useRef<HTMLDivElement>(null);
  const fixed = disabled === true || readOnly === true;

  function choose(chosen: number) {
    if (!fixed && chosen !== value) {
      onChange(chosen);
    }
    group.current?.querySelector<HTMLButtonElement>(`button[data-value="${chosen}"]`)?.focus();
  }

  /** The focus stays in the scale, since the button that had it goes away. */
  function clear() {
    onChange(null);
    group.current?.querySelector<HTMLButtonElement>('button[data-value="0"]')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (fixed || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && props.clearable === true) {
      event.preventDefault();
      clear();
      return;
    }
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      const makesTen = event.key === '0' && event.timeStamp - oneTypedAt.current < tenWithinMs;
      oneTypedAt.current = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      choose(makesTen ? 10 : Number(event.key));
      return;
    }
    const reached = moveWithinGroup(event);
    if (reached !== null) {
      onChange(Number(reached));
    }
  }

  return (
    <ControlShell {...{ id, label, labelHidden, required, hint, error }} className={classes.field}>
      <div
        id={id}
        ref={group}
        role="radiogroup"
        className={classes.scale}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, props)}
        aria-readonly={readOnly ? true : undefined}
        aria-required={required ? true : undefined}
        aria-invalid={error === undefined ? undefined : true}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) {
            props.onBlur?.();
          }
        }}
      >
        {numbers.map((number) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be taken back
          <button
            key={number}
            type="button"
            role="radio"
            aria-checked={value === number}
            data-readonly={readOnly ? true : undefined}
            className={classes.number}
            data-value={number}
            data-autofocus={autoFocus === true && number === (value ?? 0) ? true : undefined}
            disabled={disabled}
            tabIndex={number === (value ?? 0) ? 0 : -1}
            onClick={() => choose(number)}
          >
            {number}
          </button>
        ))}
      </div>
      {(props.low !== undefined || props.high !== undefined) && (
        <div className={classes.ends} aria-hidden="true">
          <span>{props.low}</span>
          <span>{props.high}</span>
        </div>
      )}
      {props.clearable === true && !fixed && value !== null && (
        <button type="button" className={classes.clear} onClick={clear}>
          {t('common.select.clear', { label })}
        </button>
      )}
    </ControlShell>
  );
}
