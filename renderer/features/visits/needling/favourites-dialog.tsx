import { Button, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favourite } from '../../../../shared/contract/favourite-records.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { Density } from '../../../ui/density.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import classes from './favourites.module.css';
import type { Favourites } from './use-favourites.ts';

type FavouritesDialogProps = {
  favourites: Favourites;
  wordsOf: (content: Favourite['content']) => string;
  onClose: () => void;
};

/** All presets and point sets of the person logged in, to be removed one by one. */
export function FavouritesDialog({ favourites, wordsOf, onClose }: FavouritesDialogProps) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  const close = useRef<HTMLButtonElement>(null);
  const { pointSets, presets, removal } = favourites;
  const all = [...pointSets, ...presets];

  /** The row goes, and its button with it. */
  function remove(one: Favourite) {
    close.current?.focus();
    removal.mutate(one);
  }

  return (
    <Modal opened onClose={onClose} title={t('charting.favourites.title')} withCloseButton={false} size={480}>
      <Density value="touch">
        {all.length === 0 && <p className={classes.words}>{t('charting.favourites.none')}</p>}
        <ul className={classes.list}>
          {all.map((one) => (
            <li key={one.id} className={classes.row}>
              <div className={classes.what}>
                <p className={classes.name}>{one.name}</p>
                <p className={classes.words}>{wordsOf(one.content)}</p>
              </div>
              <IconButton
                danger
                icon={IconTrash}
                label={t('charting.favourites.remove', { name: one.name })}
                onClick={() => remove(one)}
              />
            </li>
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
