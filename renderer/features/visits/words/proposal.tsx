import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import classes from './words.module.css';

type ProposalProps = { words: string; onTake: () => void };

/** What was so at the last visit, taken over with one action; nothing is taken over by itself. */
export function Proposal({ words, onTake }: ProposalProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="light"
      className={classes.proposal}
      leftSection={<Icon of={IconHistory} size={16} />}
      onClick={onTake}
    >
      {t('visitWords.asLastTime', { words })}
    </Button>
  );
}
