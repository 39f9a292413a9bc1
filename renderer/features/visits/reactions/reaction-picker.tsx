import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionContent } from '../state/reaction-book.ts';
import { commonCategories, isSerious, rareCategories } from './reaction-kinds.ts';
import classes from './reactions.module.css';

type ReactionPickerProps = { onPick: (category: ReactionContent['category']) => void };

/** One tap names a reaction; the rare and the serious ones are one tap further. */
export function ReactionPicker({ onPick }: ReactionPickerProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <fieldset className={classes.picker} aria-label={t('visit.reactions.add')}>
      {[...commonCategories, ...(all ? rareCategories : [])].map((category) => (
        <Button
          key={category}
          variant="default"
          color={isSerious(category) ? 'danger' : undefined}
          data-serious={isSerious(category) ? true : undefined}
          className={classes.category}
          onClick={() => {
            setAll(false);
            onPick(category);
          }}
        >
          {t(`visit.reactionCategory.${category}`)}
        </Button>
      ))}
      {!all && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('visit.reactions.more')}
        </Button>
      )}
    </fieldset>
  );
}
