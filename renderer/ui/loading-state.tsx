import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading-state.module.css';

interface LoadingStateProps {
  label?: string;
  shape?: 'lines' | 'table' | 'form';
  /** How many lines, rows or fields. */
  count?: number;
  /** Milliseconds before anything shows: most answers are there sooner, and a flash is worse than nothing. */
  delay?: number;
}

const widths = ['82%', '64%', '73%', '51%', '68%'] as const;

/** The outline of what is on its way. */
export function LoadingState({ label, shape = 'lines', count = 4, delay = 300 }: LoadingStateProps) {
  const { t } = useTranslation();
  const [late, setLate] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return (
    <div role="status" aria-busy="true" className={classes.state}>
      {late && (
        <>
          <span className={classes.spoken}>{label ?? t('common.loading')}</span>
          <div className={classes.outline} data-shape={shape} aria-hidden="true">
            {Array.from({ length: count }, (_, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity that never change places
                key={index}
                className={classes.line}
                style={{ width: shape === 'lines' ? widths[index % widths.length] : undefined }}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
