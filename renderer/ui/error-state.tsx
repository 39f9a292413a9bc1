import { IconAlertOctagon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-state.module.css';
import { Icon } from './icon.tsx';

interface ErrorStateProps {
  title: string;
  /** What to do. */
  children: ReactNode;
  action?: ReactNode;
  /** The code of the error, for a call to support. */
  code?: string;
}

/** In place of something that could not be shown: what happened, what to do, and the way to do it. */
export function ErrorState({ title, children, action, code }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.state} role="alert">
      <span className={classes.sign}>
        <Icon of={IconAlertOctagon} size={24} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <div className={classes.text}>{children}</div>
        {action !== undefined && <div className={classes.action}>{action}</div>}
        {code !== undefined && <p className={classes.code}>{t('common.errorCode', { code })}</p>}
      </div>
    </div>
  );
}
