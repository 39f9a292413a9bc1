import { type ReactNode, useId } from 'react';
import classes from './note.module.css';

/** A part of the note: its name at the left, its words at the right. */
export function NotePart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <div className={classes.content}>{children}</div>
    </section>
  );
}
