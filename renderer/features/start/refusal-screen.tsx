import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartStatus } from '../../../shared/contract/chart-records.ts';
import type { ChartRefusalCode } from '../../../shared/contract/errors.ts';
import { useStore } from '../../client/store-provider.tsx';
import { useFormat } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';
import { AcceptOlderDialog } from './accept-older-dialog.tsx';
import classes from './refusal-screen.module.css';
import { RestoreDialog } from './restore-dialog.tsx';

type RefusalScreenProps = { status: ChartStatus; refusal: ChartRefusalCode };

/** Refusals that a backup cannot help with: the chart itself is fine. */
const withoutRestore: readonly ChartRefusalCode[] = [
  'inUse',
  'newerSchema',
  'engineTooOld',
  'settingNotTaken',
];

/** Refusals after which the file does not get better by itself. */
const needsRestore: readonly ChartRefusalCode[] = ['damaged', 'keyFileDamaged', 'keyMalformed'];

/** A chart that was not opened: what happened, that the file was left alone, and what to do now. */
export function RefusalScreen({ status, refusal }: RefusalScreenProps) {
  const { t } = useTranslation();
  const { orpc, queryClient } = useStore();
  const format = useFormat();
  const [dialog, setDialog] = useState<'none' | 'restore' | 'older'>('none');
  const [isTrying, setTrying] = useState(false);
  const { chartFile, newestBackup } = status;
  const isRestoreFirst = needsRestore.includes(refusal);
  const close = () => setDialog('none');

  async function retry(): Promise<void> {
    setTrying(true);
    await queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() });
    setTrying(false);
  }

  return (
    <StartFrame
      width="wide"
      title={t(`start.refusal.${refusal}.title`)}
      lead={t(`start.refusal.${refusal}.what`)}
      demo={status.isDemo}
      testRuntime={window.desktop.info.testRuntime}
    >
      <Notice kind="info">{t('start.refusal.untouched')}</Notice>
      <p className={classes.what}>{t(`start.refusal.${refusal}.whatToDo`)}</p>
      <div className={classes.buttons}>
        {!withoutRestore.includes(refusal) && (
          <Button variant={isRestoreFirst ? 'filled' : 'default'} onClick={() => setDialog('restore')}>
            {t('start.restore.open')}
          </Button>
        )}
        <Button
          variant={isRestoreFirst ? 'default' : 'filled'}
          loading={isTrying}
          onClick={() => void retry()}
        >
          {t('start.refusal.retry')}
        </Button>
        {refusal === 'olderThanAnchor' && (
          <Button variant="default" color="danger" onClick={() => setDialog('older')}>
            {t('start.acceptOlder.open')}
          </Button>
        )}
        {chartFile !== null && (
          <Button variant="subtle" onClick={() => void window.desktop.showItemInFolder(chartFile)}>
            {t('start.refusal.showFile')}
          </Button>
        )}
      </div>
      <div className={classes.facts}>
        <Facts
          facts={[
            { label: t('start.refusal.file'), value: chartFile },
            {
              label: t('start.refusal.newestBackup'),
              value: newestBackup
                ? `${format.instant(newestBackup.takenAt)} · ${newestBackup.file}`
                : t('start.refusal.noBackup'),
            },
            { label: t('start.refusal.reason'), value: refusal },
          ]}
        />
      </div>
      {dialog === 'restore' && <RestoreDialog status={status} onClose={close} />}
      {dialog === 'older' && <AcceptOlderDialog onClose={close} />}
    </StartFrame>
  );
}
