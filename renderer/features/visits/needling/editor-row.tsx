import type { ReactNode } from 'react';
import classes from './site-editor.module.css';

/** One line of the editor: its name at the left, controls at the right. The controls carry the name too. */
export function EditorRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <div className={classes.controls}>{children}</div>
    </div>
  );
}
