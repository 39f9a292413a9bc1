import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, ReactionOfPatient } from '../../shared/contract/reaction-records.ts';
import { isOpen, outcomeNow } from '../../shared/domain/reactions/reaction-state.ts';
import { useHasRole } from '../client/session-context.tsx';
import { useStore } from '../client/store-provider.tsx';
import { useErrorSentence } from '../lib/error-sentences.ts';
import { useFormat } from '../lib/format.ts';
import { newId } from '../lib/new-id.ts';
import { ControlShell } from '../ui/control-shell.tsx';
import { Notice } from '../ui/notice.tsx';
import classes from './reactions.module.css';
import { UnreadReactions } from './unread-reactions.tsx';
import { useReactions } from './use-reactions.ts';

type AskedReactionsProps = { patientId: string; visitId: string; lastVisitId: string };

const answers = ['resolved', 'recovering', 'ongoing'] as const;

/** Asked at the next visit: how the reactions of the last one are by now, and those still open from before. */
export function AskedReactions({ patientId, visitId, lastVisitId }: AskedReactionsProps) {
  const isTherapist = useHasRole('therapist');
  const { reactions, isRead: _isRead, ...reading } = useReactions(patientId);
  const asked = reactions.filter(
    (one) =>
      one.visitId !== visitId &&
      (isOpen(one) || one.visitId === lastVisitId) &&
      // One that was closed before this visit is asked about no more.
      (isOpen(one) || outcomeNow(one) === null || one.followUps.some(({ channel }) => channel === 'visit')),
  );
  if (!isTherapist) return null;
  return (
    <>
      <UnreadReactions {...reading} />
      {asked.map((reaction) => (
        <AskedReaction key={reaction.id} reaction={reaction} />
      ))}
    </>
  );
}

/** Each answer is written for good when it is pressed, so that moving among them must choose none. */
function AskedReaction({ reaction }: { reaction: ReactionOfPatient }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const id = useId();
  /** Of the answers that are not known to be on disk: one pressed again must not be written twice. */
  const idOf = useRef(new Map<FollowUp['outcome'], string>());
  const follow = useMutation({
    mutationFn: (outcome: FollowUp['outcome']) => {
      const followUpId = idOf.current.get(outcome) ?? newId();
      idOf.current.set(outcome, followUpId);
      return client.reactions.followUp({
        id: followUpId,
        reactionId: reaction.id,
        channel: 'visit',
        actions: [],
        told: [],
        outcome,
        resolvedOn: null,
        note: '',
      });
    },
    onSuccess: (saved, outcome) => {
      idOf.current.delete(outcome);
      cached.keepReaction(saved);
    },
  });
  // The answer of the store is there before the list is read again; what was asked only grows.
  const isAhead = follow.data !== undefined && follow.data.followUps.length > reaction.followUps.length;
  const chosen = follow.isPending ? follow.variables : outcomeNow(isAhead ? follow.data : reaction);
  return (
    <>
      <ControlShell
        id={id}
        label={t('reactions.followUp.asked', {
          name: t(`reactions.category.${reaction.category}`),
          day: format.day(reaction.visitDay),
        })}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: the label of a fieldset would be a legend, outside of the shell */}
        <div role="group" aria-labelledby={`${id}-label`} className={classes.choices}>
          {answers.map((outcome) => (
            <Button
              key={outcome}
              variant={outcome === chosen ? 'filled' : 'default'}
              aria-pressed={outcome === chosen}
              // Not `disabled`, which would lose the focus while the answer is written.
              aria-disabled={follow.isPending}
              onClick={() => {
                if (!follow.isPending) follow.mutate(outcome);
              }}
            >
              {t(`reactions.outcome.${outcome}`)}
            </Button>
          ))}
        </div>
      </ControlShell>
      {follow.error && (
        <Notice kind="danger" announce>
          {errorSentence(follow.error)}
        </Notice>
      )}
    </>
  );
}
