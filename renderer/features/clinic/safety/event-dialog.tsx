import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SafetyEvent,
  type SafetyEventChange,
  safetyEvent,
} from '../../../../shared/contract/safety-event-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { fieldProblems, useErrorSentence, useFieldSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { useToast } from '../../../ui/use-toast.ts';
import { ConflictChoice } from '../fields/conflict-choice.tsx';
import { EventReport } from './event-report.tsx';
import { NamedVisit } from './named-visit.tsx';

/** The owner reads a report, adds words beneath it, names the visit of a near miss, and closes it. */
export function EventDialog({ event, onClose }: { event: SafetyEvent; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { client } = useStore();
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [draft, setDraft] = useState(event);
  const [words, setWords] = useState(() => ({ id: newId(), text: '' }));
  const [closedText, setClosedText] = useState(event.closedOn ?? '');
  const save = useMutation({
    mutationFn: (input: SafetyEventChange) => client.safety.changeEvent(input),
    onSuccess: () => {
      toast({ title: t('safetyEvents.change.saved') });
      onClose();
    },
  });
  const theirs = hasCode(save.error, 'VERSION_CONFLICT')
    ? safetyEvent.safeParse(save.error.details.current).data
    : undefined;
  const isClosedDay = closedText.trim() === '' || draft.closedOn !== null;

  function submit(version: number): void {
    const { id, needsFollowUp, visitId } = draft;
    save.mutate({
      id,
      version,
      needsFollowUp,
      visitId,
      closedOn: needsFollowUp ? draft.closedOn : null,
      addendum: words.text.trim() === '' ? null : words,
    });
  }

  function errorOf(path: string) {
    const problem = fieldProblems(save.error).get(path);
    return problem && fieldSentence(problem);
  }

  function change(changes: Partial<SafetyEvent>) {
    save.reset();
    setDraft({ ...draft, ...changes });
  }

  return (
    <FormDialog
      opened
      title={t('safetyEvents.change.title', { when: format.instant(event.happenedAt) })}
      submitLabel={t('safetyEvents.change.submit')}
      submitDisabled={!isClosedDay}
      busy={save.isPending}
      error={
        save.error && !theirs && !hasCode(save.error, 'INVALID_INPUT') ? errorSentence(save.error) : undefined
      }
      onSubmit={() => submit(draft.version)}
      onClose={onClose}
    >
      <EventReport event={draft} />
      <TextAreaField
        label={t('safetyEvents.change.addendum')}
        hint={t('safetyEvents.change.addendumHint')}
        value={words.text}
        error={errorOf('addendum.text')}
        onChange={(text) => {
          save.reset();
          setWords({ ...words, text });
        }}
      />
      <CheckField
        label={t('safetyEvents.needsFollowUp')}
        checked={draft.needsFollowUp}
        onChange={(needsFollowUp) => change({ needsFollowUp })}
      />
      {draft.needsFollowUp && (
        <DayField
          label={t('safetyEvents.change.closedOn')}
          hint={t('safetyEvents.change.closedHint')}
          value={closedText}
          notBefore={format.dayOf(draft.happenedAt)}
          notAfter={format.today()}
          error={errorOf('closedOn')}
          onChange={(text, day) => {
            setClosedText(text);
            change({ closedOn: day });
          }}
        />
      )}
      {draft.kind !== 'needleStick' && (
        <NamedVisit named={draft} error={errorOf('visitId')} onChange={change} />
      )}
      {theirs && (
        <ConflictChoice
          onKeepMine={() => submit(theirs.version)}
          onTakeTheirs={() => {
            setDraft(theirs);
            setClosedText(theirs.closedOn ?? '');
            save.reset();
          }}
        />
      )}
    </FormDialog>
  );
}
