import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fee, feeInput } from '../../../../shared/contract/clinic-records.ts';
import { isSameService } from '../../../../shared/domain/invoices/fees-in-force.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import { useFormProblems } from '../../../lib/use-form-problems.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { readDay } from '../../../ui/day-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { moneyText } from '../../../ui/money-text.ts';
import { useToast } from '../../../ui/use-toast.ts';
import classes from '../clinic-screen.module.css';
import { type FeeDraft, feeInputOf } from '../fields/fee-draft.ts';
import { FeeFields } from '../fields/fee-fields.tsx';

type FeeDialogProps = {
  /** The fee that is corrected; null adds one. */
  fee: Fee | null;
  onClose: () => void;
};

/** Adds a fee from a day on, or corrects one that no issued invoice charges. */
export function FeeDialog({ fee, onClose }: FeeDialogProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const { orpc, queryClient } = useStore();
  const sentence = useErrorSentence();
  const format = useFormat();
  const problems = useFormProblems(feeInput);
  const known = useQuery(orpc.fees.list.queryOptions({ input: {} }));
  const services = [...new Set((known.data ?? []).map(({ service }) => service))];
  const [draft, setDraft] = useState<FeeDraft>(() =>
    fee
      ? { id: fee.id, service: fee.service, amount: moneyText(fee.amountCents) }
      : { id: newId(), service: '', amount: '' },
  );
  const [from, setFrom] = useState(() => fee?.effectiveFrom ?? format.today());
  const saved = {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: orpc.fees.list.key() });
      toast({ title: t(fee ? 'clinic.fees.corrected' : 'clinic.fees.saved') });
      onClose();
    },
    onError: (error: unknown) => void problems.take(error),
  };
  const add = useMutation(orpc.fees.add.mutationOptions(saved));
  const correct = useMutation(orpc.fees.correct.mutationOptions(saved));
  const error = add.error ?? correct.error;

  function submit(): void {
    const read = readDay(from);
    const effectiveFrom = 'day' in read ? (read.day ?? '') : from;
    const typed = feeInputOf(draft);
    // One spelling for each service, that of the list: its prices then belong together.
    const service =
      fee === null
        ? (services.find((name) => isSameService(name, typed.service)) ?? typed.service)
        : typed.service;
    const taxBasisPoints = fee?.taxBasisPoints ?? typed.taxBasisPoints;
    const values = problems.check({ ...typed, service, taxBasisPoints, effectiveFrom });
    if (!values) return;
    if (fee) correct.mutate({ ...values, version: fee.version });
    else add.mutate(values);
  }

  return (
    <FormDialog
      opened
      title={t(fee ? 'clinic.fees.correctTitle' : 'clinic.fees.addTitle')}
      submitLabel={t(fee ? 'common.action.save' : 'clinic.fees.add')}
      busy={add.isPending || correct.isPending}
      error={error && error.code !== 'INVALID_INPUT' ? sentence(error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.lead}>{t(fee ? 'clinic.fees.correctLead' : 'clinic.fees.addLead')}</p>
      <FeeFields autoFocus draft={draft} onChange={setDraft} problems={problems} services={services} />
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
