import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reaction, ReactionCategory } from '../../shared/contract/reaction-records.ts';
import type { Visit } from '../../shared/contract/visit-records.ts';
import { reactionLacks } from '../../shared/domain/reactions/reaction-state.ts';
import { hasCode } from '../client/errors.ts';
import { useStore } from '../client/store-provider.tsx';
import { fieldProblems, useErrorSentence, useFieldSentence } from '../lib/error-sentences.ts';
import { useFormat } from '../lib/format.ts';
import { newId } from '../lib/new-id.ts';
import { Density } from '../ui/density.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { newReaction, type ReactionContent } from './reaction-content.ts';
import { ReactionFields } from './reaction-fields.tsx';
import { ReactionPicker } from './reaction-picker.tsx';
import { RedFlagPart } from './red-flag-part.tsx';
import { usePlaces } from './use-places.ts';

type LateReactionDialogProps = {
  visit: Visit;
  /** Names the visit where another one is on the screen. */
  title?: string;
  /** How it became known, as far as the way here says it. */
  learned: Reaction['learned'];
  /** Before the fields, for instance which visit it followed. */
  children?: ReactNode;
  onClose: () => void;
};

/** A reaction that became known after the signature: a record of its own, whole or not at all. */
export function LateReactionDialog({ visit, learned, children, onClose, ...props }: LateReactionDialogProps) {
  const { t } = useTranslation();
  const title = props.title ?? t('visit.reactions.addLate');
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const format = useFormat();
  const places = usePlaces(visit.sites);
  const [content, setContent] = useState<ReactionContent | null>(null);
  const [isOnsetRead, setOnsetRead] = useState(true);
  // The visit may be chosen after the reaction was named; a site of another one is then no site of it.
  const reaction = content && {
    ...content,
    visitId: visit.id,
    siteId: places.some(({ id }) => id === content.siteId) ? content.siteId : null,
  };

  const add = useMutation({
    mutationFn: ({ removed: _removed, ...given }: ReactionContent) =>
      client.reactions.save({ ...given, version: 0 }),
    onSuccess: (saved) => {
      cached.keepReaction(saved);
      onClose();
    },
  });

  function errorOf(path: string) {
    const problem = fieldProblems(add.error).get(path);
    return problem && fieldSentence(problem);
  }

  function pick(category: ReactionCategory) {
    const facts = { id: newId(), visitId: visit.id, category, siteId: null, today: format.today() };
    setContent({ ...newReaction({ ...facts, onsetAt: new Date().toISOString() }), learned });
  }

  function change(next: Partial<ReactionContent>) {
    add.reset();
    if (reaction) setContent({ ...reaction, ...next });
  }

  const isComplete = reaction !== null && isOnsetRead && reactionLacks(reaction).length === 0;
  return (
    <FormDialog
      opened
      size="l"
      title={reaction === null ? title : `${title}: ${t(`reactions.category.${reaction.category}`)}`}
      submitLabel={t('visit.reactions.add')}
      submitDisabled={!isComplete}
      busy={add.isPending}
      error={add.error && !hasCode(add.error, 'INVALID_INPUT') ? errorSentence(add.error) : undefined}
      onSubmit={() => reaction && add.mutate(reaction)}
      onClose={onClose}
    >
      <Density value="touch">
        {children}
        {reaction === null ? (
          <>
            <p className="tb-quiet">{t('visit.reactions.lateLead')}</p>
            <ReactionPicker onPick={pick} />
          </>
        ) : (
          <>
            <RedFlagPart reaction={reaction} sites={visit.sites} onChange={change} />
            <ReactionFields
              reaction={reaction}
              places={places}
              errorOf={errorOf}
              onChange={change}
              onOnsetRead={setOnsetRead}
            />
          </>
        )}
      </Density>
    </FormDialog>
  );
}
