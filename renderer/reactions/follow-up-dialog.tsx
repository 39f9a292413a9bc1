import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  datedOutcomes,
  type FollowUpInput,
  followUpChannel,
  type Reaction,
  reactionAction,
  reactionOutcome,
  reactionTold,
} from '../../shared/contract/reaction-records.ts';
import { hasCode } from '../client/errors.ts';
import { useStore } from '../client/store-provider.tsx';
import { fieldProblems, useErrorSentence, useFieldSentence } from '../lib/error-sentences.ts';
import { useFormat } from '../lib/format.ts';
import { newId } from '../lib/new-id.ts';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextAreaField } from '../ui/text-area-field.tsx';
import { OutcomeDayField } from './outcome-day-field.tsx';

type FollowUpDialogProps = { reaction: Reaction; onClose: () => void };
type Draft = Omit<FollowUpInput, 'outcome'> & { outcome: FollowUpInput['outcome'] | null };

/** What was asked about a reaction: a record of its own, that says how the reaction stands from now on. */
export function FollowUpDialog({ reaction, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const [draft, setDraft] = useState<Draft>(() => ({
    id: newId(),
    reactionId: reaction.id,
    channel: 'phone',
    actions: [],
    told: [],
    outcome: null,
    resolvedOn: null,
    note: '',
  }));
  const add = useMutation({
    mutationFn: (input: FollowUpInput) => client.reactions.followUp(input),
    onSuccess: (saved) => {
      cached.keepReaction(saved);
      onClose();
    },
  });
  const { outcome } = draft;
  const isDated = outcome !== null && datedOutcomes.includes(outcome);
  const problem = fieldProblems(add.error).get('resolvedOn');

  function change(next: Partial<Draft>) {
    add.reset();
    setDraft({ ...draft, ...next });
  }

  function submit() {
    if (outcome !== null) add.mutate({ ...draft, outcome, resolvedOn: isDated ? draft.resolvedOn : null });
  }

  return (
    <FormDialog
      opened
      title={t('reactions.followUp.title', { name: t(`reactions.category.${reaction.category}`) })}
      submitLabel={t('reactions.followUp.submit')}
      submitDisabled={outcome === null}
      busy={add.isPending}
      error={add.error && !hasCode(add.error, 'INVALID_INPUT') ? errorSentence(add.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceChips
        label={t('reactions.channel.label')}
        options={followUpChannel.options.map((value) => ({ value, label: t(`reactions.channel.${value}`) }))}
        value={draft.channel}
        onChange={(channel) => channel && change({ channel })}
      />
      <ChoiceChips
        required
        label={t('reactions.followUp.outcome')}
        options={reactionOutcome.options.map((value) => ({ value, label: t(`reactions.outcome.${value}`) }))}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
      />
      {isDated && (
        <OutcomeDayField
          value={draft.resolvedOn}
          notBefore={format.dayOf(reaction.onsetAt)}
          error={problem && fieldSentence(problem)}
          onChange={(resolvedOn) => change({ resolvedOn })}
        />
      )}
      <ChoiceChips
        multiple
        label={t('visit.reactions.action')}
        options={reactionAction.options
          .filter((value) => value !== 'none')
          .map((value) => ({ value, label: t(`visit.reactionAction.${value}`) }))}
        value={draft.actions}
        onChange={(actions) => change({ actions })}
      />
      <ChoiceChips
        multiple
        label={t('reactions.told.label')}
        options={reactionTold.options.map((value) => ({ value, label: t(`reactions.told.${value}`) }))}
        value={draft.told}
        onChange={(told) => change({ told })}
      />
      <TextAreaField
        label={t('visit.reactions.note')}
        minRows={1}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
