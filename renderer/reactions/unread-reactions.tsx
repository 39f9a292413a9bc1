import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../lib/error-sentences.ts';
import { Notice } from '../ui/notice.tsx';
import type { ReactionsRead } from './use-reactions.ts';

type UnreadReactionsProps = Pick<ReactionsRead, 'error' | 'isReading' | 'readAgain'>;

/** Says that the reactions could not be read, which is not that there are none; nothing while all is well. */
export function UnreadReactions({ error, isReading, readAgain }: UnreadReactionsProps) {
  const { t } = useTranslation();
  const errorSentence = useErrorSentence();
  if (error === null) return null;
  return (
    <Notice
      kind="danger"
      announce
      title={t('reactions.open.unread')}
      action={
        <Button variant="default" loading={isReading} onClick={readAgain}>
          {t('common.action.retry')}
        </Button>
      }
    >
      {errorSentence(error)}
    </Notice>
  );
}
