import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toTautbandError } from '../client/errors.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useErrorSentence } from './error-sentences.ts';

type QueryFailedProps = {
  /** What could not be shown. */
  title: string;
  error: unknown;
  onRetry: () => void;
};

/** In place of something that could not be read: what happened, and another try. */
export function QueryFailed({ title, error, onRetry }: QueryFailedProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  return (
    <ErrorState
      title={title}
      code={toTautbandError(error).code}
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
