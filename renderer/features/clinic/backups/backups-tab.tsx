import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../../shared/contract/chart-records.ts';
import { TautbandError } from '../../../../shared/contract/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { Facts } from '../../../ui/facts.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { QueryFailed } from '../query-failed.tsx';

/** Where backups go, how old the last good one is, and the way to make one now. */
export function BackupsTab() {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const [isDialogBroken, setDialogBroken] = useState(false);
  const backups = useQuery(orpc.backups.status.queryOptions({ input: {} }));
  const keep = (status: BackupStatus) =>
    queryClient.setQueryData(orpc.backups.status.queryKey({ input: {} }), status);
  const run = useMutation(
    orpc.backups.run.mutationOptions({
      onSuccess: (status) => {
        keep(status);
        toast({ title: t('clinic.backups.done') });
      },
      onError: () => void backups.refetch(),
    }),
  );
  const setFolder = useMutation(orpc.backups.setFolder.mutationOptions({ onSuccess: keep }));
  const failure = run.error ?? setFolder.error;

  async function chooseFolder(): Promise<void> {
    try {
      setDialogBroken(false);
      const folder = await window.desktop.chooseFolder();
      if (folder !== null) {
        setFolder.mutate({ folder });
      }
    } catch {
      setDialogBroken(true);
    }
  }

  if (backups.error && !backups.data) {
    return <QueryFailed error={backups.error} onRetry={() => void backups.refetch()} />;
  }
  return (
    <>
      <p className={classes.lead}>{t('clinic.backups.lead')}</p>
      {failure && (
        <Notice kind="danger" announce>
          {sentence(failure)}
        </Notice>
      )}
      {isDialogBroken && (
        <Notice kind="danger" announce>
          {t('clinic.dialogFailed')}
        </Notice>
      )}
      {backups.data && !failure && <LastFailure status={backups.data} />}
      <Panel
        title={t('clinic.tab.backups')}
        actions={
          <>
            {backups.data && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  void window.desktop.showItemInFolder(backups.data.lastGood?.file ?? backups.data.folder)
                }
              >
                {t('clinic.backups.show')}
              </Button>
            )}
            <Button
              variant="default"
              size="compact-sm"
              loading={setFolder.isPending}
              disabled={run.isPending}
              onClick={() => void chooseFolder()}
            >
              {t('clinic.backups.chooseFolder')}
            </Button>
            <Button
              size="compact-sm"
              disabled={run.isPending || setFolder.isPending}
              onClick={() => run.mutate({})}
            >
              {t('clinic.backups.run')}
            </Button>
          </>
        }
      >
        {run.isPending && (
          <p role="status" className={classes.text}>
            {t('clinic.backups.running')}
          </p>
        )}
        {backups.data ? <BackupFacts status={backups.data} /> : <LoadingState count={4} />}
      </Panel>
      <Panel title={t('clinic.backups.restoreTitle')}>
        <p className={classes.text}>{t('clinic.backups.restore')}</p>
      </Panel>
    </>
  );
}

/** The last try failed after the last good one: that is said until a backup succeeds. */
function LastFailure({ status }: { status: BackupStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useErrorSentence();
  const { lastFailure, lastGood } = status;
  if (!lastFailure || (lastGood && lastGood.takenAt >= lastFailure.at)) {
    return null;
  }
  return (
    <Notice kind="danger">
      {t('clinic.backups.lastFailed', {
        time: format.instant(lastFailure.at),
        reason: sentence(new TautbandError('BACKUP_FAILED', { reason: lastFailure.reason })),
      })}
    </Notice>
  );
}

function BackupFacts({ status }: { status: BackupStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastGood, folder } = status;
  return (
    <Facts
      facts={[
        {
          label: t('clinic.backups.lastGood'),
          value: lastGood
            ? `${format.instant(lastGood.takenAt)} (${t('clinic.backups.age', { count: daysSince(lastGood.takenAt, format) })})`
            : t('clinic.backups.never'),
        },
        {
          label: t('clinic.backups.size'),
          value: lastGood && t('clinic.backups.megabytes', { size: (lastGood.bytes / 1_000_000).toFixed(1) }),
        },
        {
          label: t('clinic.backups.folder'),
          value: <span className={classes.path}>{folder}</span>,
        },
      ]}
    />
  );
}

/** Calendar days of the clinic between an instant and today. */
function daysSince(instant: string, format: { dayOf(instant: string): string; today(): string }): number {
  const [then, now] = [format.dayOf(instant), format.today()].map((day) => Date.parse(`${day}T00:00:00Z`));
  return Math.round(((now ?? 0) - (then ?? 0)) / 86_400_000);
}
