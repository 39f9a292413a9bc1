import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import classes from './choice-chips.module.css';
import { ControlShell, describedBy } from './control-shell.tsx';
import type { FieldProps } from './field-props.ts';
import { Icon } from './icon.tsx';
import { moveWithinGroup } from './roving-focus.ts';

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** A quiet second line. */
  detail?: string;
  /** Colours the choice once it is taken, where taking it means caution or danger. */
  tone?: 'caution' | 'danger';
  disabled?: boolean;
}

interface ChipsProps<T extends string> extends Omit<FieldProps, 'width' | 'name'> {
  options: readonly Choice<T>[];
  /** `even` gives all the same width over the whole row. */
  layout?: 'wrap' | 'even';
}

interface OneOf<T extends string> extends ChipsProps<T> {
  multiple?: false;
  value: T | null;
  onChange: (value: T | null) => void;
  /** Whether the answer may be taken back: press the chosen one again, or Delete. */
  clearable?: boolean;
}

interface SeveralOf<T extends string> extends ChipsProps<T> {
  multiple: true;
  value: readonly T[];
  onChange: (values: T[]) => void;
}

/** Short choices, all of them visible: one (radio buttons) or several (check boxes). */
export function ChoiceChips<T extends string>(props: OneOf<T> | SeveralOf<T>) {
  const { label, error, hint, required, disabled, readOnly, labelHidden, autoFocus, options, layout } = props;
  const own = useId();
  const id = props.id ?? own;
  const isChosen = (value: T) => (props.multiple ? props.value.includes(value) : props.value === value);
  const inTabOrder =
    options.find((option) => isChosen(option.value)) ?? options.find((option) => !option.disabled);
  const fixed = disabled === true || readOnly === true;

  function press(value: T) {
    if (fixed) {
      return;
    }
    if (props.multiple) {
      const next = isChosen(value) ? props.value.filter((each) => each !== value) : [...props.value, value];
      props.onChange(options.map((option) => option.value).filter((each) => next.includes(each)));
    } else if (!isChosen(value)) {
      props.onChange(value);
    } else if (props.clearable === true) {
      props.onChange(null);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (props.multiple || fixed) {
      return;
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && props.clearable === true) {
      event.preventDefault();
      props.onChange(null);
      return;
    }
    const reached = moveWithinGroup(event);
    const option = options.find((each) => each.value === reached);
    if (option !== undefined) {
      props.onChange(option.value);
    }
  }

  return (
    <ControlShell {...{ id, label, labelHidden, required, hint, error }}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the radio group is required, invalid or read-only */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has one of two roles, and takes the keys of its buttons */}
      <div
        id={id}
        role={props.multiple ? 'group' : 'radiogroup'}
        className={layout === 'even' ? classes.even : classes.wrap}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, props)}
        aria-readonly={!props.multiple && readOnly ? true : undefined}
        aria-required={!props.multiple && required ? true : undefined}
        aria-invalid={!props.multiple && error !== undefined ? true : undefined}
        data-invalid={error === undefined ? undefined : true}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) {
            props.onBlur?.();
          }
        }}
      >
        {options.map((option) => {
          const chosen = isChosen(option.value);
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is radio or checkbox, and both are checked
            <button
              key={option.value}
              type="button"
              role={props.multiple ? 'checkbox' : 'radio'}
              aria-checked={chosen}
              className={classes.chip}
              data-value={option.value}
              data-tone={option.tone}
              data-autofocus={autoFocus === true && option === inTabOrder ? true : undefined}
              disabled={disabled === true || option.disabled}
              aria-readonly={props.multiple && readOnly ? true : undefined}
              data-readonly={readOnly ? true : undefined}
              tabIndex={props.multiple || option === inTabOrder ? 0 : -1}
              onClick={() => press(option.value)}
            >
              {props.multiple && (
                <span className={classes.box} aria-hidden="true">
                  {chosen && <Icon of={IconCheck} size={14} />}
                </span>
              )}
              <span className={classes.words}>
                {option.label}
                {option.detail !== undefined && <span className={classes.detail}>{option.detail}</span>}
              </span>
            </button>
          );
        })}
      </div>
    </ControlShell>
  );
}
