import type { ReactNode } from 'react';
import { Density, type DensityValue } from './density.tsx';
import classes from './page.module.css';

interface PageProps {
  /** A `PageHeader`; stays on top. */
  header?: ReactNode;
  /** Left column with its own scroll, e.g. the visits. */
  start?: ReactNode;
  startLabel?: string;
  /** Right column, always in view, e.g. the body map. */
  end?: ReactNode;
  endLabel?: string;
  endWidth?: string;
  /** An `ActionBar`; stays at the foot of the main column. */
  footer?: ReactNode;
  /** `form` keeps the main column at a readable 720 px. */
  width?: 'full' | 'form';
  density?: DensityValue;
  /** Nothing in the main column takes the focus, so the column itself does: keys must scroll it. */
  reading?: boolean;
  children: ReactNode;
}

/** A page: a head that stays, and up to three columns, each with its own scroll. */
export function Page(props: PageProps) {
  const {
    header,
    start,
    startLabel,
    end,
    endLabel,
    endWidth,
    footer,
    width = 'full',
    density,
    reading = false,
    children,
  } = props;
  const page = (
    <div className={classes.page}>
      {header}
      <div className={classes.columns}>
        {start !== undefined && (
          <aside className={classes.start} aria-label={startLabel}>
            {start}
          </aside>
        )}
        <div className={classes.main}>
          <div className={classes.scroll} tabIndex={reading ? 0 : undefined}>
            <div className={width === 'form' ? classes.form : classes.full}>{children}</div>
          </div>
          {footer}
        </div>
        {end !== undefined && (
          <aside
            className={classes.end}
            aria-label={endLabel}
            style={endWidth === undefined ? undefined : { width: endWidth }}
          >
            {end}
          </aside>
        )}
      </div>
    </div>
  );
  return density === undefined ? page : <Density value={density}>{page}</Density>;
}
