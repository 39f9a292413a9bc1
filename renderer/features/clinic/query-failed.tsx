import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TautbandError } from '../../../shared/contract/errors.ts';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { ErrorState } from '../../ui/error-state.tsx';

type QueryFailedProps = { error: TautbandError; onRetry: () => void };

/** In place of something that could not be read. */
export function QueryFailed({ error, onRetry }: QueryFailedProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  return (
    <ErrorState
      title={t('clinic.notLoaded')}
      code={error.code}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('common.action.retry')}
        </Button>
      }
    >
      {sentence(error)}
    </ErrorState>
  );
}
