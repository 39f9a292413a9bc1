import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

interface FactsProps {
  facts: readonly Fact[];
  /** `row` for a header line, `column` for a list of two columns. */
  layout?: 'row' | 'column';
}

/** What is known, by name; what is not known is a dash that reads as *not recorded*. */
export function Facts({ facts, layout = 'column' }: FactsProps) {
  const { t } = useTranslation();
  return (
    <dl className={layout === 'row' ? classes.row : classes.column}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>
            {value === null || value === undefined || value === '' ? (
              <>
                <span className={classes.none} aria-hidden="true">
                  –
                </span>
                <span className={classes.spoken}>{t('common.value.notRecorded')}</span>
              </>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
