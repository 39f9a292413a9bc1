import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Favourite, favouriteInput } from '../../../../shared/contract/favourite-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from './favourites.module.css';

type FavouriteRowProps = {
  favourite: Favourite;
  words: string;
  isRenamed: boolean;
  onRename: (isRenamed: boolean) => void;
  onRemove: () => void;
};

/** A preset or a point set with what it holds; its name is changed in place. */
export function FavouriteRow({ favourite, words, isRenamed, onRename, onRemove }: FavouriteRowProps) {
  const { t } = useTranslation();
  const pencil = useRef<HTMLButtonElement>(null);
  const wasRenamed = useRef(false);
  useEffect(() => {
    if (wasRenamed.current && !isRenamed) pencil.current?.focus();
    wasRenamed.current = isRenamed;
  }, [isRenamed]);
  const { name } = favourite;
  if (isRenamed) {
    return (
      <li className={classes.row}>
        <NewName favourite={favourite} onDone={() => onRename(false)} />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>{name}</p>
        <p className={classes.words}>{words}</p>
      </div>
      <IconButton
        buttonRef={pencil}
        icon={IconPencil}
        label={t('charting.favourites.rename', { name })}
        onClick={() => onRename(true)}
      />
      <IconButton
        danger
        icon={IconTrash}
        label={t('charting.favourites.remove', { name })}
        onClick={onRemove}
      />
    </li>
  );
}

/** The name as it is being typed: Enter keeps it, Escape leaves it as it was. */
function NewName({ favourite, onDone }: { favourite: Favourite; onDone: () => void }) {
  const { t } = useTranslation();
  const { client, orpc, queryClient } = useStore();
  const toast = useToast();
  const sentence = useErrorSentence();
  const problems = useFormProblems(favouriteInput);
  const [name, setName] = useState(favourite.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const save = useMutation({
    mutationFn: (renamed: Favourite) => client.favourites.save(renamed),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: orpc.favourites.list.key() });
      onDone();
      toast({ title: t('charting.favourites.renamed', { name: saved.name }) });
    },
    onError: problems.take,
  });

  function submit() {
    if (save.isPending) return;
    const renamed = problems.check({ ...favourite, name });
    if (renamed && renamed.name !== favourite.name) save.mutate(renamed);
    else if (renamed) onDone();
  }

  const isShownElsewhere = hasCode(save.error, 'INVALID_INPUT') && problems.of('name') !== undefined;
  const failed = save.error && !isShownElsewhere ? sentence(save.error) : null;
  return (
    <form
      noValidate
      className={classes.newName}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={t('charting.favourites.newName', { name: favourite.name })}
        inputRef={input}
        autoFocus
        required
        value={name}
        error={problems.of('name')}
        onChange={(typed) => {
          problems.touched('name');
          setName(typed);
        }}
      />
      {failed && (
        <Notice kind="danger" announce>
          {failed}
        </Notice>
      )}
      <div className={classes.newNameActions}>
        <Button variant="default" onClick={onDone}>
          {t('common.action.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('common.action.save')}
        </Button>
      </div>
    </form>
  );
}
