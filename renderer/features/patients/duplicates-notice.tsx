import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicate } from '../../../shared/contract/patient-records.ts';
import { useFormat } from '../../lib/format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './duplicates-notice.module.css';

type DuplicatesNoticeProps = {
  duplicates: readonly LikelyDuplicate[];
  /** One of them has the PHN that was typed: then there is nobody to register. */
  isRegistered: boolean;
  onOpen: (patientId: string) => void;
};

/** Patients who look like the one about to be registered, with why, before anything is saved. */
export function DuplicatesNotice({ duplicates, isRegistered, onOpen }: DuplicatesNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Notice
      kind="caution"
      announce
      title={t(isRegistered ? 'patients.duplicates.registeredTitle' : 'patients.duplicates.title', {
        count: duplicates.length,
      })}
    >
      <p className={classes.lead}>
        {t(isRegistered ? 'patients.duplicates.registered' : 'patients.duplicates.body')}
      </p>
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
            {duplicates.length > 1 && (
              <Button
                variant="default"
                className={classes.open}
                aria-label={t('patients.duplicates.open', { name: duplicate.displayName })}
                onClick={() => onOpen(duplicate.id)}
              >
                {t('patients.duplicates.openOne')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
