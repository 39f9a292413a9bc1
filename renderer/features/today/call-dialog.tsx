import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callOutcome, type ListedCall, type VisitCall } from '../../../shared/contract/call-records.ts';
import { useHasRole } from '../../client/session-context.tsx';
import { useStore } from '../../client/store-provider.tsx';
import { useErrorSentence } from '../../lib/error-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { useCallNumber } from './call-number.ts';

type CallDialogProps = {
  call: ListedCall;
  onClose: () => void;
  /** The call is saved and brought a complaint, which is charted next. */
  onComplaint: () => void;
};

/** How a call went: whom to dial and what to ask on top, the answer below. */
export function CallDialog({ call, onClose, onComplaint }: CallDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { client, orpc, queryClient } = useStore();
  const errorSentence = useErrorSentence();
  const numberOf = useCallNumber();
  const charts = useHasRole('therapist');
  const [id] = useState(newId);
  const [outcome, setOutcome] = useState<VisitCall['outcome'] | null>(null);
  const [note, setNote] = useState('');
  const { visitId, patientName, reasons } = call;
  const isComplaint = outcome === 'complaint';
  const isSetAside = outcome === 'setAside';
  const needsNote = isSetAside || (isComplaint && !charts);
  const save = useMutation({
    mutationFn: (chosen: VisitCall['outcome']) => client.calls.record({ id, visitId, outcome: chosen, note }),
    onSuccess: (saved) => {
      void queryClient.invalidateQueries({ queryKey: orpc.calls.list.key() });
      onClose();
      if (saved.outcome === 'complaint') onComplaint();
      else
        toast({
          title: t(saved.outcome === 'setAside' ? 'calls.dialog.savedSetAside' : 'calls.dialog.saved', {
            patient: patientName,
          }),
        });
    },
  });
  const submit = isSetAside ? 'submitSetAside' : isComplaint && charts ? 'submitComplaint' : 'submit';
  const hints: Partial<Record<VisitCall['outcome'], string>> = {
    notReached: t('calls.dialog.noteHint'),
    setAside: t('calls.dialog.whyNotHint'),
  };
  const before = call.calls.map((one) =>
    [
      t('calls.dialog.beforeLine', {
        instant: format.instant(one.recordedAt),
        name: one.recordedByName,
        outcome: t(`calls.outcome.${one.outcome}`),
      }),
      one.note,
    ]
      .filter(Boolean)
      .join('. '),
  );

  return (
    <FormDialog
      opened
      title={t('calls.dialog.title', { patient: patientName })}
      submitLabel={t(`calls.dialog.${submit}`)}
      submitDisabled={outcome === null || (needsNote && note.trim() === '')}
      busy={save.isPending}
      error={save.error ? errorSentence(save.error) : undefined}
      onSubmit={() => outcome !== null && save.mutate(outcome)}
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: t('calls.dialog.number'), value: <strong>{numberOf(call)}</strong> },
          {
            label: t('calls.dialog.why'),
            value: reasons.map((reason) => t(`calls.reason.${reason}`)).join(' · '),
          },
          ...(before.length > 0 ? [{ label: t('calls.dialog.before'), value: before.join(' · ') }] : []),
        ]}
      />
      {reasons.includes('nearLung') && <Notice kind="info">{t('calls.dialog.lung')}</Notice>}
      <ChoiceChips
        required
        label={t('calls.dialog.outcome')}
        options={callOutcome.options.map((value) => ({ value, label: t(`calls.outcome.${value}`) }))}
        value={outcome}
        onChange={(chosen) => {
          save.reset();
          setOutcome(chosen);
        }}
      />
      {isComplaint && (
        <p className="tb-quiet">{t(charts ? 'calls.dialog.complaintNext' : 'calls.dialog.complaintNote')}</p>
      )}
      <TextAreaField
        label={t(isSetAside ? 'calls.dialog.whyNot' : 'calls.dialog.note')}
        hint={outcome === null ? undefined : hints[outcome]}
        required={needsNote}
        minRows={1}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
