import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isMinor } from '../../../../shared/domain/reactions/reaction-state.ts';
import { IncidentButton } from '../../../reactions/incident-button.tsx';
import type { ReactionContent } from '../../../reactions/reaction-content.ts';
import { ReactionFields } from '../../../reactions/reaction-fields.tsx';
import classes from '../../../reactions/reactions.module.css';
import { RedFlagPart } from '../../../reactions/red-flag-part.tsx';
import { usePlaces } from '../../../reactions/use-places.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ConflictNotice } from '../conflict-notice.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { SavedLine } from '../saved-line.tsx';
import type { ReactionBook, ReactionOnScreen } from '../state/reaction-book.ts';
import type { SiteContent } from '../state/site-content.ts';

type ReactionCardProps = {
  shown: ReactionOnScreen;
  book: ReactionBook;
  sites: readonly SiteContent[];
  /** Whoever charted it goes on here. */
  takesFocus: boolean;
  /** Before a person says where it was. */
  onPlaceSaid: () => void;
};

/** One reaction of an open visit; every choice is saved as it is made. */
export function ReactionCard({ shown, book, sites, takesFocus, onPlaceSaid }: ReactionCardProps) {
  const { t } = useTranslation();
  const places = usePlaces(sites);
  const { reaction, save } = shown;
  const errorOf = useFieldErrors(save.error);
  const name = t(`reactions.category.${reaction.category}`);
  const record = book.record(reaction.id);
  const theirs = record?.theirs();
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    title.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'start' });
  }, [takesFocus]);
  const isOnDisk = record?.saved() != null && (save.status === 'saved' || save.status === 'idle');

  function wordsOf(one: ReactionContent): string {
    const actions = one.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', ');
    const parts = [
      t(`visit.severity.${one.severity}`),
      one.seriousness && t(`reactions.seriousness.${one.seriousness}`),
      actions,
      one.outcome && t(`reactions.outcome.${one.outcome}`),
      one.note,
    ];
    return [one.removed ? t('visit.conflict.removed') : '', ...parts].filter(Boolean).join(' · ');
  }

  return (
    <section ref={card} className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <h3 ref={title} className={classes.name} tabIndex={-1}>
          {name}
        </h3>
        <SavedLine {...save} onRetry={() => record?.retry()} />
        <IconButton
          label={t('visit.reactions.remove', { name })}
          icon={IconTrash}
          danger
          onClick={() => book.change(reaction.id, { removed: true })}
        />
      </div>
      <RedFlagPart
        reaction={reaction}
        sites={sites}
        onChange={(change) => book.change(reaction.id, change)}
      />
      <ReactionFields
        reaction={reaction}
        places={places}
        errorOf={errorOf}
        onChange={(change, when) => {
          if (change.siteId !== undefined) onPlaceSaid();
          book.change(reaction.id, change, when);
        }}
      />
      {!isMinor(reaction) && <IncidentButton reactionId={reaction.id} disabled={!isOnDisk} />}
      {record && theirs && (
        <ConflictNotice
          differences={[{ label: name, mine: wordsOf(reaction), theirs: wordsOf(theirs) }]}
          record={record}
        />
      )}
    </section>
  );
}
