import { type ReactNode, useId } from 'react';
import { describedBy } from './control-shell.tsx';
import { FieldError, FieldHint } from './field-error.tsx';
import classes from './field-group.module.css';

interface FieldGroupProps {
  label: string;
  error?: string;
  hint?: string;
  required?: boolean;
  labelHidden?: boolean;
  children: ReactNode;
}

/** Several controls that answer one question, under its words. */
export function FieldGroup({ label, error, hint, required, labelHidden, children }: FieldGroupProps) {
  const id = useId();
  return (
    <fieldset className={classes.group} aria-describedby={describedBy(id, { hint, error })}>
      <legend className={labelHidden === true ? classes.labelHidden : classes.label}>
        {label}
        {required === true && (
          <span className={classes.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </legend>
      {children}
      {hint !== undefined && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
