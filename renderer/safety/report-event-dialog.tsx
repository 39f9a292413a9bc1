import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyEventInput } from '../../shared/contract/safety-event-records.ts';
import { hasCode } from '../client/errors.ts';
import { useStore } from '../client/store-provider.tsx';
import { fieldProblems, useErrorSentence, useFieldSentence } from '../lib/error-sentences.ts';
import { newId } from '../lib/new-id.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useToast } from '../ui/use-toast.ts';
import { eventInputOf, newEventDraft } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';

/** A needle-stick or a near miss, by anybody at the clinic. */
export function ReportEventDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { client } = useStore();
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [draft, setDraft] = useState(() => newEventDraft(newId(), new Date().toISOString()));
  const report = useMutation({
    mutationFn: (input: SafetyEventInput) => client.safety.report(input),
    onSuccess: () => {
      toast({ title: t('safetyEvents.saved') });
      onClose();
    },
  });
  const input = eventInputOf(draft);
  return (
    <FormDialog
      opened
      title={t('safetyEvents.title')}
      submitLabel={t('safetyEvents.submit')}
      submitDisabled={input === null}
      busy={report.isPending}
      error={
        report.error && !hasCode(report.error, 'INVALID_INPUT') ? errorSentence(report.error) : undefined
      }
      onSubmit={() => input && report.mutate(input)}
      onClose={onClose}
    >
      <p className="tb-quiet">
        {t('safetyEvents.lead')} {t('safetyEvents.harmedNote')}
      </p>
      <EventFields
        draft={draft}
        errorOf={(path) => {
          const problem = fieldProblems(report.error).get(path);
          return problem && fieldSentence(problem);
        }}
        onChange={(changes) => {
          report.reset();
          setDraft({ ...draft, ...changes });
        }}
      />
    </FormDialog>
  );
}
