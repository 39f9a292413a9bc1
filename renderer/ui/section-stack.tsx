import type { ReactNode } from 'react';
import classes from './section-stack.module.css';

/** Sections under each other as one sheet: one outline, hairlines between. */
export function SectionStack({ children }: { children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}
