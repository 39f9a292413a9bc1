import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionCategory } from '../../../../shared/contract/reaction-records.ts';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { reactionLacks } from '../../../../shared/domain/reactions/reaction-state.ts';
import { hasCode } from '../../../client/errors.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { newId } from '../../../lib/new-id.ts';
import { newReaction, type ReactionContent } from '../../../reactions/reaction-content.ts';
import { ReactionFields } from '../../../reactions/reaction-fields.tsx';
import { ReactionPicker } from '../../../reactions/reaction-picker.tsx';
import { Density } from '../../../ui/density.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { useSiteTitle } from '../site-names.ts';

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
  const format = useFormat();
  const siteTitle = useSiteTitle();
  const [reaction, setReaction] = useState<ReactionContent | null>(null);

  const add = useMutation({
    mutationFn: ({ removed: _removed, ...content }: ReactionContent) =>
      client.reactions.save({ ...content, version: 0 }),
    onSuccess: (saved) => {
      cached.keepVisit({ ...visit, reactions: [...visit.reactions, saved] });
      onClose();
    },
  });

  const errorOf = useFieldErrors(add.error);

  function pick(category: ReactionCategory) {
    const facts = { id: newId(), visitId: visit.id, category, siteId: null, today: format.today() };
    setReaction(newReaction({ ...facts, onsetAt: new Date().toISOString() }));
  }

  const isComplete = reaction !== null && reactionLacks(reaction).length === 0;
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
        <p className="tb-quiet">{t('visit.reactions.lateLead')}</p>
        {reaction === null ? (
          <ReactionPicker onPick={pick} />
        ) : (
          <ReactionFields
            reaction={reaction}
            places={visit.sites.map((site) => ({ id: site.id, title: siteTitle(site) }))}
            errorOf={errorOf}
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
