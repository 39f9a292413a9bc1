import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { Icon, type IconSign } from './icon.tsx';

interface EmptyStateProps {
  title: string;
  icon?: IconSign;
  action?: ReactNode;
  /** Inside a table or a section. */
  compact?: boolean;
  children?: ReactNode;
}

/** Says that there is nothing, why, and what to do next. */
export function EmptyState({ title, icon, action, compact = false, children }: EmptyStateProps) {
  return (
    <div className={classes.empty} data-compact={compact ? true : undefined}>
      {icon !== undefined && (
        <span className={classes.sign}>
          <Icon of={icon} size={24} />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
