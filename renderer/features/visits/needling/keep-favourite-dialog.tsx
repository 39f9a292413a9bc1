import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Favourite, favouriteInput } from '../../../../shared/contract/favourite-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { newId } from '../../../lib/new-id.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './favourites.module.css';

type KeepFavouriteDialogProps = {
  content: Favourite['content'];
  /** What is kept, in words. */
  words: string;
  onClose: () => void;
};

/** Asks for the name under which a preset or a point set is kept. */
export function KeepFavouriteDialog({ content, words, onClose }: KeepFavouriteDialogProps) {
  const { t } = useTranslation();
  const { client } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(favouriteInput);
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: (input: Favourite) => client.favourites.save(input),
    onSuccess: onClose,
    onError: problems.take,
  });

  function submit() {
    const input = problems.check({ id, version: 0, name, content });
    if (input) save.mutate(input);
  }

  const isShownElsewhere = hasCode(save.error, 'INVALID_INPUT') && problems.of('name') !== undefined;
  return (
    <FormDialog
      opened
      size="s"
      title={t(`charting.favourites.${content.kind}.keepTitle`)}
      submitLabel={t('charting.favourites.keep')}
      busy={save.isPending}
      error={save.error && !isShownElsewhere ? sentence(save.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('charting.favourites.name')}
        placeholder={t(`charting.favourites.${content.kind}.example`)}
        autoFocus
        required
        value={name}
        error={problems.of('name')}
        onChange={(typed) => {
          problems.touched('name');
          setName(typed);
        }}
      />
      <p className={classes.words}>{words}</p>
    </FormDialog>
  );
}
