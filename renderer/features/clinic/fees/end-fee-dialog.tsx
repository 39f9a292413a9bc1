import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Fee } from '../../../../shared/contract/clinic-records.ts';
import { day } from '../../../../shared/contract/fields.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { readDay } from '../../../ui/day-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';

const input = z.object({ endedFrom: day.nullable() });

/** Ends a fee from a day on; emptied, it has no end again. */
export function EndFeeDialog({ fee, onClose }: { fee: Fee; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const format = useFormat();
  const problems = useFormProblems(input);
  const [until, setUntil] = useState(() => fee.endedFrom ?? format.today());
  const end = useMutation(
    orpc.fees.end.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.fees.list.key() });
        toast({ title: t('clinic.fees.endSaved') });
        onClose();
      },
      onError: (error) => void problems.take(error),
    }),
  );

  function submit(): void {
    const read = readDay(until);
    const values = problems.check({ endedFrom: 'day' in read ? (read.day ?? null) : until });
    if (values) end.mutate({ id: fee.id, version: fee.version, endedFrom: values.endedFrom });
  }

  return (
    <FormDialog
      opened
      size="s"
      title={t('clinic.fees.endTitle')}
      submitLabel={t('common.action.save')}
      busy={end.isPending}
      error={end.error && end.error.code !== 'INVALID_INPUT' ? sentence(end.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.lead}>
        {t('clinic.fees.endLead', { service: fee.service, amount: format.money(fee.amountCents) })}
      </p>
      <DayField
        label={t('clinic.fees.endFrom')}
        hint={t('clinic.fees.endHint')}
        value={until}
        onChange={(text) => {
          problems.touched('endedFrom');
          setUntil(text);
        }}
        error={problems.of('endedFrom')}
      />
    </FormDialog>
  );
}
