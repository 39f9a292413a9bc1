import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  level?: 2 | 3;
  /** Without padding, for a table. */
  flush?: boolean;
  children: ReactNode;
}

/** A bordered group of things that belong together. */
export function Panel({ title, actions, level = 2, flush = false, children }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.panel} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.head}>
          {title !== undefined && (
            <Heading id={id} className={classes.title}>
              {title}
            </Heading>
          )}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={flush ? classes.flush : classes.content}>{children}</div>
    </section>
  );
}
