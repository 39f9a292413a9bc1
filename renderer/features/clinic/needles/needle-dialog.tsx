import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StockedNeedle, stockedNeedle } from '../../../../shared/contract/needle-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { newId } from '../../../lib/new-id.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { type NeedleDraft, needleDraft, needleInputOf } from './needle-draft.ts';

type NeedleDialogProps = {
  /** The size that is changed; null adds one. */
  stocked: StockedNeedle | null;
  onClose: () => void;
};

const paths = {
  diameter: 'needle.diameterMillimetres',
  length: 'needle.lengthMillimetres',
  lot: 'lot',
  expiresOn: 'expiresOn',
} as const satisfies Record<keyof NeedleDraft, string>;

/** A size of needle, and the box of it that is open. */
export function NeedleDialog({ stocked, onClose }: NeedleDialogProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const problems = useFormProblems(stockedNeedle);
  const [id] = useState(() => stocked?.id ?? newId());
  const [draft, setDraft] = useState(() => needleDraft(stocked));
  const save = useMutation(
    orpc.needles.save.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.needles.list.key() });
        toast({ title: t('needleList.saved') });
        onClose();
      },
      onError: (error) => void problems.take(error),
    }),
  );

  function submit(): void {
    const inUse = stocked?.inUse ?? true;
    const values = problems.check({ id, version: stocked?.version ?? 0, inUse, ...needleInputOf(draft) });
    if (values) save.mutate(values);
  }

  const field = (name: keyof NeedleDraft) => ({
    value: draft[name],
    error: problems.of(paths[name]),
    onChange: (text: string) => {
      problems.touched(paths[name]);
      setDraft({ ...draft, [name]: text });
    },
  });

  return (
    <FormDialog
      opened
      title={t(stocked ? 'needleList.changeTitle' : 'needleList.addTitle')}
      submitLabel={t(stocked ? 'common.action.save' : 'needleList.add')}
      busy={save.isPending}
      error={save.error && save.error.code !== 'INVALID_INPUT' ? sentence(save.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.lead}>{t('needleList.boxLead')}</p>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr)">
        <TextField
          label={t('needleList.diameter')}
          kind="digits"
          unit={t('needleList.millimetres')}
          autoFocus={stocked === null}
          required
          {...field('diameter')}
        />
        <TextField
          label={t('needleList.length')}
          kind="digits"
          unit={t('needleList.millimetres')}
          required
          {...field('length')}
        />
      </FieldRow>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr)">
        <TextField
          label={t('needleList.lot')}
          hint={t('needleList.lotHint')}
          autoFocus={stocked !== null}
          {...field('lot')}
        />
        <DayField
          label={t('needleList.expires')}
          hint={t('needleList.expiresHint')}
          width="full"
          {...field('expiresOn')}
        />
      </FieldRow>
    </FormDialog>
  );
}
