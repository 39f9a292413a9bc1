import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banners } from './banners.tsx';
import { Wordmark } from './brand.tsx';
import classes from './start-frame.module.css';

interface StartFrameProps {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Where this is in a row of steps; `label` names the step. */
  step?: { current: number; total: number; label: string };
  width?: 'narrow' | 'wide';
  /** Less air around it: everything has to be in view at once. */
  compact?: boolean;
  /** Under the card: another way out. */
  footer?: ReactNode;
  demo?: boolean;
  testRuntime?: boolean;
  children: ReactNode;
}

/** The window before a chart is open or a person logged in: one card under the name. */
export function StartFrame(props: StartFrameProps) {
  const { title, lead, step, width = 'narrow', compact = false, footer, demo, testRuntime, children } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.window}>
      <Banners demo={demo} testRuntime={testRuntime} />
      <main className={classes.scroll}>
        <div className={classes.column} data-width={width} data-compact={compact ? true : undefined}>
          <div className={classes.brand}>
            <span className={classes.band}>
              <Wordmark size={34} label={t('common.product')} />
            </span>
            {!compact && <p className={classes.tagline}>{t('common.frame.tagline')}</p>}
          </div>
          <div className={classes.card}>
            {step !== undefined && (
              <div className={classes.step}>
                <span>{t('common.frame.step', { current: step.current, total: step.total })}</span>
                <span className={classes.track} aria-hidden="true">
                  {Array.from({ length: step.total }, (_, index) => (
                    <span
                      // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change places
                      key={index}
                      className={classes.tick}
                      data-reached={index < step.current ? true : undefined}
                    />
                  ))}
                </span>
                <span>{step.label}</span>
              </div>
            )}
            <h1 className={classes.title}>{title}</h1>
            {lead !== undefined && <div className={classes.lead}>{lead}</div>}
            <div className={classes.content}>{children}</div>
          </div>
          {footer !== undefined && <div className={classes.footer}>{footer}</div>}
        </div>
      </main>
    </div>
  );
}
