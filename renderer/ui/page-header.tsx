import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** A quiet line under the title. */
  detail?: ReactNode;
  /** Beside the title. */
  pills?: ReactNode;
  actions?: ReactNode;
  back?: { label: string; onClick: () => void };
}

/**
 * The name of the page or of the person it is about, and what can be done there. The name takes the focus when the
 * page is opened and nothing on it asks for it.
 */
export function PageHeader({ title, detail, pills, actions, back }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      {back !== undefined && <IconButton label={back.label} icon={IconArrowLeft} onClick={back.onClick} />}
      <div className={classes.words}>
        <div className={classes.line}>
          <h1 className={classes.title} title={title} tabIndex={-1}>
            {title}
          </h1>
          {pills !== undefined && <div className={classes.pills}>{pills}</div>}
        </div>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
