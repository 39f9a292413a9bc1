import { Button } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toTautbandError } from './client/errors.ts';
import { useErrorSentence } from './lib/error-sentences.ts';
import { ErrorState } from './ui/error-state.tsx';
import { Page } from './ui/page.tsx';

type PageFailedProps = { error: unknown; reset: () => void };

/** In place of a page that broke: the frame around it still works, and nothing that was saved is affected. */
export function PageFailed({ error, reset }: PageFailedProps): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const sentence = useErrorSentence();
  return (
    <Page>
      <ErrorState
        title={t('start.page.failed')}
        code={toTautbandError(error).code}
        action={
          <Button
            variant="default"
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {t('common.action.retry')}
          </Button>
        }
      >
        {sentence(error)}
      </ErrorState>
    </Page>
  );
}

export function PageMissing(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page>
      <ErrorState
        title={t('start.page.missing')}
        action={
          <Button variant="default" onClick={() => void navigate({ to: '/' })}>
            {t('common.frame.today')}
          </Button>
        }
      >
        {t('start.page.missingWhatToDo')}
      </ErrorState>
    </Page>
  );
}
