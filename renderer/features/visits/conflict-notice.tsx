import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import classes from './conflict-notice.module.css';
import type { ScreenRecord } from './state/screen-record.ts';

/** One field that differs, as words. */
export type Difference = { label: string; mine: string; theirs: string };

type ConflictNoticeProps = {
  /** Of which record, where there are several. */
  title?: string;
  differences: readonly Difference[];
  /** The record in conflict: what can be done about it. */
  record: Pick<
    ScreenRecord<object, { version: number }>,
    'canKeepBoth' | 'keepBoth' | 'keepMine' | 'takeTheirs'
  >;
};

/** Both sides of a record that two windows saved. Nothing is chosen for anybody. */
export function ConflictNotice({ title, differences, record }: ConflictNoticeProps) {
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
        {record.canKeepBoth() && <Button onClick={record.keepBoth}>{t('visit.conflict.keepBoth')}</Button>}
        <Button variant="default" onClick={record.keepMine}>
          {t('visit.conflict.keepMine')}
        </Button>
        <Button variant="default" onClick={record.takeTheirs}>
          {t('visit.conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
