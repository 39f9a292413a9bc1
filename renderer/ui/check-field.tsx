import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import classes from './check-field.module.css';
import { describedBy } from './control-shell.tsx';
import { FieldError, FieldHint } from './field-error.tsx';
import type { FieldProps } from './field-props.ts';

interface CheckFieldProps extends Omit<FieldProps, 'labelHidden' | 'width' | 'readOnly'> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A statement that holds or does not. The whole line is the target. */
export function CheckField(props: CheckFieldProps) {
  const { label, error, hint, required, disabled, name, autoFocus, onBlur, checked, onChange } = props;
  const own = useId();
  const id = props.id ?? own;
  return (
    <div>
      <Checkbox
        id={id}
        className={classes.line}
        classNames={{ body: classes.body, labelWrapper: classes.labelWrapper, label: classes.label }}
        label={label}
        checked={checked}
        required={required}
        disabled={disabled}
        name={name}
        autoFocus={autoFocus}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(id, props)}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div className={classes.under}>
        {hint !== undefined && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
        {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </div>
  );
}
