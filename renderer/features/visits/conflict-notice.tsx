import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import classes from './conflict-notice.module.css';

/** One field that differs, as words. */
export type Difference = { label: string; mine: string; theirs: string };

type ConflictNoticeProps = {
  /** Of which record, where there are several. */
  title?: string;
  differences: readonly Difference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Both sides of a record that two windows saved. Nothing is chosen for anybody. */
export function ConflictNotice({ title, differences, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice kind="caution" announce title={t('visit.conflict.title')}>
      {title !== undefined && <strong>{title}. </strong>}
      {t('visit.conflict.body')}
      <table className={classes.sides}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('visit.conflict.mine')}</th>
            <th scope="col">{t('visit.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{mine || t('visit.conflict.empty')}</td>
              <td>{theirs || t('visit.conflict.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onKeepMine}>
          {t('visit.conflict.keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('visit.conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
