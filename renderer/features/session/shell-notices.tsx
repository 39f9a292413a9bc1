import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasRole, useSession } from '../../client/session-context.tsx';
import { useStore, useStoreState } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { Notice } from '../../ui/notice.tsx';

/** Days without a good backup before everybody is told. */
const backupDays = 2;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * What concerns every page, as long as it holds: it cannot be dismissed, only dealt with. Undefined when there
 * is nothing to say.
 */
export function useShellNotices(): ReactNode | undefined {
  const { t } = useTranslation();
  const state = useStoreState();
  const session = useSession();
  const isTherapist = useHasRole('therapist');
  const recovery = useRecoveryNotice();
  const backup = useBackupNotice();
  const notices = [
    state === 'restarting' && (
      <Notice key="restarting" kind="caution" announce>
        {t('clinic.notice.restarting')}
      </Notice>
    ),
    isTherapist && !session.mayNeedle && (
      <Notice key="needle" kind="caution">
        {t('clinic.notice.mayNotNeedle')}
      </Notice>
    ),
    recovery,
    backup,
  ].filter((notice) => notice !== false && notice !== null);
  return notices.length === 0 ? undefined : notices;
}

function useRecoveryNotice(): ReactNode {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const navigate = useNavigate();
  const isOwner = useHasRole('owner');
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  if (!isOwner || !clinic.data || clinic.data.isDemo || clinic.data.recoveryCodeConfirmedAt !== null) {
    return null;
  }
  return (
    <Notice
      key="recovery"
      kind="caution"
      action={
        <Button variant="default" size="compact-sm" onClick={() => void navigate({ to: '/clinic' })}>
          {t('clinic.notice.recoveryAction')}
        </Button>
      }
    >
      {t('clinic.notice.recovery')}
    </Notice>
  );
}

function useBackupNotice(): ReactNode {
  const { t } = useTranslation();
  const { orpc } = useStore();
  const format = useFormat();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  const backups = useQuery(orpc.backups.status.queryOptions({ input: {} }));
  if (!backups.data || clinic.data?.isDemo !== false) {
    return null;
  }
  const { lastGood, lastFailure } = backups.data;
  const hasFailed = lastFailure !== null && (lastGood === null || lastFailure.at > lastGood.takenAt);
  const isOld = lastGood !== null && Date.now() - Date.parse(lastGood.takenAt) > backupDays * dayMilliseconds;
  if (!hasFailed && !isOld) {
    return null;
  }
  return (
    <Notice key="backup" kind="caution">
      {lastGood === null
        ? t('clinic.notice.backupNever')
        : t('clinic.notice.backupOld', { time: format.instant(lastGood.takenAt) })}
    </Notice>
  );
}
