import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicate } from '../../../shared/contract/patient-records.ts';
import { useFormat } from '../../lib/format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './duplicates-notice.module.css';

type DuplicatesNoticeProps = {
  duplicates: readonly LikelyDuplicate[];
  onOpen: (patientId: string) => void;
};

/** Patients who look like the one about to be registered, with why, before anything is saved. */
export function DuplicatesNotice({ duplicates, onOpen }: DuplicatesNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Notice kind="caution" announce title={t('patients.duplicates.title', { count: duplicates.length })}>
      <p className={classes.lead}>{t('patients.duplicates.body')}</p>
      <ul className={classes.list}>
        {duplicates.map((duplicate) => (
          <li key={duplicate.id} className={classes.person}>
            <span className={classes.words}>
              <strong>{duplicate.displayName}</strong>
              <span className={classes.detail}>
                {[
                  format.day(duplicate.birthDate),
                  duplicate.reasons.map((reason) => t(`patients.duplicates.reason.${reason}`)).join(', '),
                ].join(' · ')}
              </span>
            </span>
            <Button variant="default" onClick={() => onOpen(duplicate.id)}>
              {t('patients.duplicates.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
