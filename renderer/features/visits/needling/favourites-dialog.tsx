import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favourite } from '../../../../shared/contract/favourite-records.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { Density } from '../../../ui/density.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { FavouriteRow } from './favourite-row.tsx';
import classes from './favourites.module.css';
import type { Favourites } from './use-favourites.ts';

type FavouritesDialogProps = {
  favourites: Favourites;
  wordsOf: (content: Favourite['content']) => string;
  onClose: () => void;
};

/** All presets and point sets of the person logged in, to be renamed or removed one by one. */
export function FavouritesDialog({ favourites, wordsOf, onClose }: FavouritesDialogProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const close = useRef<HTMLButtonElement>(null);
  const [renamedId, setRenamedId] = useState<string | null>(null);
  const { pointSets, presets, removal } = favourites;
  const all = [...pointSets, ...presets];

  /** The row goes, and its button with it. */
  function remove(one: Favourite) {
    close.current?.focus();
    removal.mutate(one);
  }

  return (
    <Modal
      opened
      // Escape first leaves the name that is being typed.
      closeOnEscape={renamedId === null}
      onClose={onClose}
      title={t('charting.favourites.title')}
      withCloseButton={false}
      size={480}
    >
      <Density value="touch">
        {all.length === 0 && <p className={classes.words}>{t('charting.favourites.none')}</p>}
        <ul className={classes.list}>
          {all.map((one) => (
            <FavouriteRow
              key={one.id}
              favourite={one}
              words={wordsOf(one.content)}
              isRenamed={one.id === renamedId}
              onRename={(isRenamed) => setRenamedId(isRenamed ? one.id : null)}
              onRemove={() => remove(one)}
            />
          ))}
        </ul>
        {removal.error && (
          <Notice kind="danger" announce>
            {sentence(removal.error)}
          </Notice>
        )}
        <div className={classes.close}>
          <Button ref={close} variant="default" data-autofocus onClick={onClose}>
            {t('common.action.close')}
          </Button>
        </div>
      </Density>
    </Modal>
  );
}
