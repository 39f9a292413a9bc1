import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clinic } from '../../../../shared/contract/clinic-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { RecoveryCheckForm } from './recovery-check-form.tsx';

/** Groups of four in a recovery code. */
const groupCount = 14;

/** Two different groups to ask for, so that not always the same ones are learned by heart. */
function pickTwoGroups(): number[] {
  const first = Math.floor(Math.random() * groupCount);
  const second = (first + 1 + Math.floor(Math.random() * (groupCount - 1))) % groupCount;
  return [first + 1, second + 1].sort((left, right) => left - right);
}

/** Whether the printed recovery code was ever proven, and the way to prove it. */
export function RecoveryPanel({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation();
  const toast = useToast();
  const format = useFormat();
  const [asked, setAsked] = useState<number[] | null>(null);
  const confirmedAt = clinic.recoveryCodeConfirmedAt;
  return (
    <Panel title={t('clinic.recovery.title')}>
      {confirmedAt === null ? (
        <Notice
          kind="caution"
          action={
            <Button variant="default" size="compact-sm" onClick={() => setAsked(pickTwoGroups())}>
              {t('clinic.recovery.check')}
            </Button>
          }
        >
          {t('clinic.recovery.notConfirmed')}
        </Notice>
      ) : (
        <p className={classes.text}>
          {t('clinic.recovery.confirmed', { day: format.day(format.dayOf(confirmedAt)) })}
        </p>
      )}
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('clinic.recovery.checkTitle')}
        size={400}
        closeButtonProps={{ 'aria-label': t('common.action.close') }}
      >
        {asked && (
          <RecoveryCheckForm
            numbers={asked}
            submitLabel={t('clinic.recovery.checkSubmit')}
            back={{ label: t('common.action.cancel'), onClick: () => setAsked(null) }}
            onConfirmed={() => {
              setAsked(null);
              toast({ title: t('clinic.recovery.done') });
            }}
          />
        )}
      </Modal>
    </Panel>
  );
}
