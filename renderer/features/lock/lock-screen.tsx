import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockReason } from '../../../shared/contract/lock-records.ts';
import { useSession } from '../../client/session-context.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';
import classes from './lock.module.css';
import { SomebodyElse } from './somebody-else.tsx';
import { UnderWayPanel } from './under-way-panel.tsx';
import { UnlockForm } from './unlock-form.tsx';

type LockScreenProps = { reason: LockReason; isDemo: boolean };

/** The window is locked: who is logged in, what is under way, and the way back. No patient is named. */
export function LockScreen({ reason, isDemo }: LockScreenProps) {
  const { t } = useTranslation();
  const { name } = useSession();
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  return (
    <StartFrame
      compact
      title={t('lock.title')}
      lead={isSomebodyElse ? t('lock.somebodyElseLead', { name }) : t(`lock.lead.${reason}`, { name })}
      footer={
        <Button variant="subtle" onClick={() => setSomebodyElse(!isSomebodyElse)}>
          {isSomebodyElse ? t('lock.backToUnlock', { name }) : t('lock.somebodyElse')}
        </Button>
      }
      demo={isDemo}
      testRuntime={window.desktop.info.testRuntime}
    >
      <div className={classes.screen} data-density="touch">
        <UnderWayPanel />
        {isSomebodyElse ? <SomebodyElse /> : <UnlockForm />}
      </div>
    </StartFrame>
  );
}
