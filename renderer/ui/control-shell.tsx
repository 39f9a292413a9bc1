import type { ReactNode } from 'react';
import classes from './control-shell.module.css';
import { FieldError, FieldHint } from './field-error.tsx';
import type { FieldProps } from './field-props.ts';

/** The ids a control of our own names in `aria-describedby`: its hint and its error, where it has them. */
export function describedBy(id: string, field: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [
    field.hint === undefined ? undefined : `${id}-hint`,
    field.error === undefined ? undefined : `${id}-error`,
  ];
  return ids.filter((each) => each !== undefined).join(' ') || undefined;
}

interface ControlShellProps
  extends Pick<FieldProps, 'label' | 'labelHidden' | 'required' | 'hint' | 'error'> {
  /** Of the control; the label is `<id>-label`. */
  id: string;
  /** The id a native label points to; without it the control names the label in `aria-labelledby`. */
  htmlFor?: string;
  className?: string;
  children: ReactNode;
}

/** Label above, hint and error below a control of our own: the same places as in Mantine's fields. */
export function ControlShell(props: ControlShellProps) {
  const { id, htmlFor, label, labelHidden, required, hint, error, className, children } = props;
  const words = (
    <>
      {label}
      {required === true && (
        <span className={classes.required} aria-hidden="true">
          {' *'}
        </span>
      )}
    </>
  );
  const labelClass = labelHidden === true ? classes.labelHidden : classes.label;
  return (
    <div className={`${classes.field} ${className ?? ''}`}>
      {htmlFor === undefined ? (
        <span id={`${id}-label`} className={labelClass}>
          {words}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={htmlFor} className={labelClass}>
          {words}
        </label>
      )}
      {children}
      {hint !== undefined && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
