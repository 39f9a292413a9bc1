import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { newId } from '../../../lib/new-id.ts';
import { Density } from '../../../ui/density.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ReactionFields } from '../reactions/reaction-fields.tsx';
import { newReaction } from '../reactions/reaction-kinds.ts';
import { ReactionPicker } from '../reactions/reaction-picker.tsx';
import type { ReactionContent } from '../state/reaction-book.ts';

type LateReactionDialogProps = {
  visit: Visit;
  /** Names the visit where another one is on the screen. */
  title?: string;
  onClose: () => void;
};

/** A reaction that became known after the signature: a record of its own, whole or not at all. */
export function LateReactionDialog({ visit, onClose, ...props }: LateReactionDialogProps) {
  const { t } = useTranslation();
  const title = props.title ?? t('visit.reactions.addLate');
  const { client, cached } = useStore();
  const errorSentence = useErrorSentence();
  const [reaction, setReaction] = useState<ReactionContent | null>(null);

  const add = useMutation({
    mutationFn: ({ removed: _removed, ...content }: ReactionContent) =>
      client.reactions.save({ ...content, version: 0 }),
    onSuccess: (saved) => {
      cached.keepVisit({ ...visit, reactions: [...visit.reactions, saved] });
      onClose();
    },
  });

  function pick(category: ReactionContent['category']) {
    const facts = { id: newId(), visitId: visit.id, category, siteId: null };
    setReaction(newReaction({ ...facts, onsetAt: new Date().toISOString() }));
  }

  const isComplete =
    reaction !== null &&
    reaction.actions.length > 0 &&
    (reaction.category !== 'other' || reaction.note.trim() !== '');
  return (
    <FormDialog
      opened
      size="l"
      title={reaction === null ? title : `${title}: ${t(`visit.reactionCategory.${reaction.category}`)}`}
      submitLabel={t('visit.reactions.add')}
      submitDisabled={!isComplete}
      busy={add.isPending}
      error={add.error && !hasCode(add.error, 'INVALID_INPUT') ? errorSentence(add.error) : undefined}
      onSubmit={() => reaction && add.mutate(reaction)}
      onClose={onClose}
    >
      <Density value="touch">
        <p className="tb-quiet">{t('visit.reactions.lateLead')}</p>
        {reaction === null ? (
          <ReactionPicker onPick={pick} />
        ) : (
          <ReactionFields
            reaction={reaction}
            sites={visit.sites}
            error={add.error}
            onChange={(change) => {
              add.reset();
              setReaction({ ...reaction, ...change });
            }}
          />
        )}
      </Density>
    </FormDialog>
  );
}
