import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../client/store-provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';

/** The store stopped several times and was given up: what that means for the chart, and the way to go on. */
export function StoreStoppedScreen() {
  const { t } = useTranslation();
  const { connection, pendingSaves } = useStore();
  return (
    <StartFrame
      title={t('start.stopped.title')}
      lead={t('start.stopped.lead')}
      testRuntime={window.desktop.info.testRuntime}
    >
      {pendingSaves.hasUnsaved() && <Notice kind="caution">{t('start.stopped.unsaved')}</Notice>}
      <Button autoFocus onClick={() => connection.connect()}>
        {t('start.stopped.retry')}
      </Button>
    </StartFrame>
  );
}
