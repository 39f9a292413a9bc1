import type { ReactNode } from 'react';
import { Icon, type IconSign } from './icon.tsx';
import classes from './status-pill.module.css';

export type PillKind = 'quiet' | 'active' | 'done' | 'caution' | 'danger';

interface StatusPillProps {
  kind?: PillKind;
  icon?: IconSign;
  children: ReactNode;
}

/** The state of a record in a word or two. The word says it; the colour only repeats it. */
export function StatusPill({ kind = 'quiet', icon, children }: StatusPillProps) {
  return (
    <span className={classes.pill} data-kind={kind}>
      {icon !== undefined && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}
