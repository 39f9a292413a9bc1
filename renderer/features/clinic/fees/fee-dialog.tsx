import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feeInput } from '../../../../shared/contract/clinic-records.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { readDay } from '../../../ui/day-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { type FeeDraft, feeInputOf } from '../fields/fee-draft.ts';
import { FeeFields } from '../fields/fee-fields.tsx';

/** Adds a fee from a day on. */
export function FeeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const format = useFormat();
  const problems = useFormProblems(feeInput);
  const [draft, setDraft] = useState<FeeDraft>(() => ({ id: newId(), service: '', amount: '' }));
  const [from, setFrom] = useState(() => format.today());
  const add = useMutation(
    orpc.fees.add.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.fees.list.key() });
        toast({ title: t('clinic.fees.saved') });
        onClose();
      },
      onError: (error) => problems.take(error),
    }),
  );

  function submit(): void {
    const read = readDay(from);
    const effectiveFrom = 'day' in read ? (read.day ?? '') : from;
    const values = problems.check({ ...feeInputOf(draft), effectiveFrom });
    if (values) {
      add.mutate(values);
    }
  }

  return (
    <FormDialog
      opened
      title={t('clinic.fees.addTitle')}
      submitLabel={t('clinic.fees.add')}
      busy={add.isPending}
      error={add.error && add.error.code !== 'INVALID_INPUT' ? sentence(add.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.lead}>{t('clinic.fees.addLead')}</p>
      <FeeFields autoFocus draft={draft} onChange={setDraft} problems={problems} />
      <DayField
        label={t('clinic.feeField.effectiveFrom')}
        value={from}
        onChange={(text) => {
          problems.touched('effectiveFrom');
          setFrom(text);
        }}
        error={problems.of('effectiveFrom')}
        required
      />
    </FormDialog>
  );
}
