import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TautbandError } from '../../../shared/contract/errors.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { StartFrame } from '../../ui/start-frame.tsx';

type StatusFailedScreenProps = { error: TautbandError; onRetry: () => void };

/** The store answers, but could not say how the chart stands. */
export function StatusFailedScreen({ error, onRetry }: StatusFailedScreenProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  return (
    <StartFrame
      title={t('start.statusFailed.title')}
      lead={sentence(error)}
      footer={t('common.errorCode', { code: error.code })}
      testRuntime={window.desktop.info.testRuntime}
    >
      <Button autoFocus onClick={onRetry}>
        {t('common.action.retry')}
      </Button>
    </StartFrame>
  );
}
