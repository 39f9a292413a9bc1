import type { ReactNode } from 'react';
import classes from './action-bar.module.css';

interface ActionBarProps {
  /** At the left: a saved state, a count. */
  start?: ReactNode;
  /** The buttons. */
  children: ReactNode;
}

/** What can be done with the whole page, at its foot and always in view. */
export function ActionBar({ start, children }: ActionBarProps) {
  return (
    <div className={classes.bar}>
      <div className={classes.start}>{start}</div>
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
