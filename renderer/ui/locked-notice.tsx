import { IconLock, IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import classes from './locked-notice.module.css';

interface LockedNoticeProps {
  /** Signed by a person, or closed for another reason. */
  kind: 'signed' | 'locked';
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** Says above a record that it no longer changes, who closed it, and what may still be done. */
export function LockedNotice({ kind, title, action, children }: LockedNoticeProps) {
  return (
    <div className={classes.notice}>
      <span className={classes.sign}>
        <Icon of={kind === 'signed' ? IconSignature : IconLock} size={20} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <div className={classes.text}>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
