import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StartFrame } from '../../../ui/start-frame.tsx';
import { RecoveryCheckForm } from './recovery-check-form.tsx';
import classes from './recovery-code.module.css';

type RecoveryCodeScreenProps = {
  /** The answer to the set-up: the one time the code is known outside the store. */
  shown: { recoveryCode: string; groupsToTypeBack: number[] };
  clinicName: string;
  onDone: () => void;
};

/** Shows the recovery code once, prints it, and asks for two of its groups from the paper. */
export function RecoveryCodeScreen({ shown, clinicName, onDone }: RecoveryCodeScreenProps) {
  const { t } = useTranslation();
  const [isChecking, setChecking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const groups = shown.recoveryCode.split('-');
  const step = { current: 4, total: 4, label: t('start.setUp.step.recovery') };
  const { testRuntime } = window.desktop.info;

  if (isChecking) {
    return (
      <StartFrame
        title={t('start.recovery.checkTitle')}
        lead={t('start.recovery.checkLead')}
        step={step}
        testRuntime={testRuntime}
      >
        <RecoveryCheckForm
          numbers={shown.groupsToTypeBack}
          submitLabel={t('start.recovery.confirm')}
          back={{ label: t('start.recovery.showAgain'), onClick: () => setChecking(false) }}
          later={{ label: t('start.recovery.later'), onClick: () => setLeaving(true) }}
          onConfirmed={onDone}
        />
        <ConfirmDialog
          opened={isLeaving}
          title={t('start.recovery.laterTitle')}
          confirmLabel={t('start.recovery.laterConfirm')}
          danger
          onConfirm={onDone}
          onClose={() => setLeaving(false)}
        >
          {t('start.recovery.laterText')}
        </ConfirmDialog>
      </StartFrame>
    );
  }

  return (
    <>
      <StartFrame
        width="wide"
        title={t('start.recovery.title')}
        lead={t('start.recovery.lead')}
        step={step}
        testRuntime={testRuntime}
      >
        <RecoveryGroups groups={groups} label={t('start.recovery.code')} />
        <Notice kind="caution">{t('start.recovery.keepSafe')}</Notice>
        <div className={classes.buttons}>
          <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
            {t('start.recovery.print')}
          </Button>
          <Button onClick={() => setChecking(true)}>{t('start.recovery.written')}</Button>
        </div>
      </StartFrame>
      <div className={classes.sheet} aria-hidden="true">
        <h1>{t('start.recovery.sheetTitle')}</h1>
        <p className={classes.sheetClinic}>{clinicName}</p>
        <p>{t('start.recovery.sheetClinic')}</p>
        <RecoveryGroups groups={groups} />
        <p>{t('start.recovery.sheetKeep')}</p>
      </div>
    </>
  );
}

/** The groups with their numbers, since two of them are asked back by number. */
function RecoveryGroups({ groups, label }: { groups: readonly string[]; label?: string }) {
  return (
    <ol className={classes.groups} aria-label={label}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may be equal and never change places
        <li key={index} className={classes.group}>
          <span className={classes.number}>{index + 1}</span>
          <code className={classes.code}>{group}</code>
        </li>
      ))}
    </ol>
  );
}
