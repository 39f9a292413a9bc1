import type { ReactNode } from 'react';
import classes from './field-row.module.css';

interface FieldRowProps {
  /** A grid template such as `2fr 1fr`; without it every field takes its own width and the row wraps. */
  columns?: string;
  children: ReactNode;
}

/** Fields side by side, their labels on one line. */
export function FieldRow({ columns, children }: FieldRowProps) {
  return columns === undefined ? (
    <div className={classes.wrap}>{children}</div>
  ) : (
    <div className={classes.grid} style={{ gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}
