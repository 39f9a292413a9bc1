import type { ReactNode } from 'react';
import classes from './field-error.module.css';

interface SentenceProps {
  /** What the field names in `aria-describedby`. */
  id: string;
  children: ReactNode;
}

/** The sentence beside a field that says what is wrong and what to do. */
export function FieldError({ id, children }: SentenceProps) {
  return (
    <p id={id} className={classes.error}>
      {children}
    </p>
  );
}

/** A quiet sentence beside a field. */
export function FieldHint({ id, children }: SentenceProps) {
  return (
    <p id={id} className={classes.hint}>
      {children}
    </p>
  );
}
