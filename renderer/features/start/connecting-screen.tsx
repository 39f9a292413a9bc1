import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StartFrame } from '../../ui/start-frame.tsx';

/** Milliseconds after which somebody in front of it wonders. */
const longWait = 8000;

type ConnectingScreenProps = { onRetry?: () => void };

/** While the store starts; it is up in a moment, so this says little until it takes long. */
export function ConnectingScreen({ onRetry }: ConnectingScreenProps) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWait);
    return () => clearTimeout(timer);
  }, []);
  return (
    <StartFrame title={t('start.connecting.title')} testRuntime={window.desktop.info.testRuntime}>
      <LoadingState shape="lines" count={3} label={t('start.connecting.title')} />
      {isLong && (
        <Notice
          kind="info"
          announce
          action={
            onRetry && (
              <Button variant="default" size="compact-sm" onClick={onRetry}>
                {t('common.action.retry')}
              </Button>
            )
          }
        >
          {t('start.connecting.slow')}
        </Notice>
      )}
    </StartFrame>
  );
}
