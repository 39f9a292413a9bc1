import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FollowUp, ReactionOfPatient } from '../../shared/contract/reaction-records.ts';
import { isOpen, outcomeNow } from '../../shared/domain/reactions/reaction-state.ts';
import { useHasRole } from '../client/session-context.tsx';
import { useStore } from '../client/store-provider.tsx';
import { useErrorSentence } from '../lib/error-sentences.ts';
import { useFormat } from '../lib/format.ts';
import { newId } from '../lib/new-id.ts';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { Notice } from '../ui/notice.tsx';
import { useReactions } from './use-reactions.ts';

type AskedReactionsProps = { patientId: string; visitId: string; lastVisitId: string };

const answers = ['resolved', 'recovering', 'ongoing'] as const;

/** Asked at the next visit: how the reactions of the last one are by now, and those still open from before. */
export function AskedReactions({ patientId, visitId, lastVisitId }: AskedReactionsProps) {
  const isTherapist = useHasRole('therapist');
  const asked = useReactions(patientId).filter(
    (one) =>
      one.visitId !== visitId &&
      (isOpen(one) || one.visitId === lastVisitId) &&
      // One that was closed before this visit is asked about no more.
      (isOpen(one) || outcomeNow(one) === null || one.followUps.some(({ channel }) => channel === 'visit')),
  );
  if (!isTherapist || asked.length === 0) return null;
  return asked.map((reaction) => <AskedReaction key={reaction.id} reaction={reaction} />);
}

function AskedReaction({ reaction }: { reaction: ReactionOfPatient }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const follow = useMutation({
    mutationFn: (outcome: FollowUp['outcome']) =>
      client.reactions.followUp({
        id: newId(),
        reactionId: reaction.id,
        channel: 'visit',
        actions: [],
        told: [],
        outcome,
        resolvedOn: null,
        note: '',
      }),
    onSuccess: (saved) => cached.keepReaction(saved),
  });
  return (
    <>
      <ChoiceChips
        label={t('reactions.followUp.asked', {
          name: t(`reactions.category.${reaction.category}`),
          day: format.day(reaction.visitDay),
        })}
        options={answers.map((value) => ({ value, label: t(`reactions.outcome.${value}`) }))}
        value={follow.variables ?? outcomeNow(reaction)}
        disabled={follow.isPending}
        onChange={(outcome) => outcome && follow.mutate(outcome)}
      />
      {follow.error && (
        <Notice kind="danger" announce>
          {errorSentence(follow.error)}
        </Notice>
      )}
    </>
  );
}
