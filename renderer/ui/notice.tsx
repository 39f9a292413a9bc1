import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconSign } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import classes from './notice.module.css';

export type NoticeKind = 'info' | 'caution' | 'danger';

interface NoticeProps {
  kind: NoticeKind;
  title?: string;
  action?: ReactNode;
  onDismiss?: () => void;
  /** For a notice that appears later: read out, a danger at once. */
  announce?: boolean;
  children?: ReactNode;
}

const signs: Record<NoticeKind, IconSign> = {
  info: IconInfoCircle,
  caution: IconAlertTriangle,
  danger: IconAlertOctagon,
};

/** Something to know at this place of the page. */
export function Notice({ kind, title, action, onDismiss, announce = false, children }: NoticeProps) {
  const { t } = useTranslation();
  const role = kind === 'danger' ? 'alert' : 'status';
  return (
    <div className={classes.notice} data-kind={kind} role={announce ? role : undefined}>
      <span className={classes.sign}>
        <Icon of={signs[kind]} size={18} label={t(`common.notice.${kind}`)} />
      </span>
      <div className={classes.words}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children !== undefined && <div className={classes.text}>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
      {onDismiss !== undefined && (
        <IconButton label={t('common.notice.dismiss')} icon={IconX} small onClick={onDismiss} />
      )}
    </div>
  );
}
