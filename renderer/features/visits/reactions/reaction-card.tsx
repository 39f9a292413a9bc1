import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ConflictNotice } from '../conflict-notice.tsx';
import { SavedLine } from '../saved-line.tsx';
import type { ReactionBook, ReactionContent, ReactionOnScreen } from '../state/reaction-book.ts';
import type { SiteContent } from '../state/site-content.ts';
import { ReactionFields } from './reaction-fields.tsx';
import { isSerious } from './reaction-kinds.ts';
import classes from './reactions.module.css';

type ReactionCardProps = {
  shown: ReactionOnScreen;
  book: ReactionBook;
  sites: readonly SiteContent[];
  /** Before a person says where it was. */
  onPlaceSaid: () => void;
};

/** One reaction of an open visit; every choice is saved as it is made. */
export function ReactionCard({ shown, book, sites, onPlaceSaid }: ReactionCardProps) {
  const { t } = useTranslation();
  const { reaction, save } = shown;
  const name = t(`visit.reactionCategory.${reaction.category}`);
  const record = book.record(reaction.id);
  const theirs = record?.theirs();

  function wordsOf(one: ReactionContent): string {
    const actions = one.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', ');
    const parts = [t(`visit.severity.${one.severity}`), actions, one.note];
    return [one.removed ? t('visit.conflict.removed') : '', ...parts].filter(Boolean).join(' · ');
  }

  return (
    <section className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <SavedLine {...save} onRetry={() => record?.retry()} />
        <IconButton
          label={t('visit.reactions.remove', { name })}
          icon={IconTrash}
          danger
          onClick={() => book.change(reaction.id, { removed: true })}
        />
      </div>
      {isSerious(reaction.category) && <Notice kind="danger">{t('visit.reactions.serious')}</Notice>}
      <ReactionFields
        reaction={reaction}
        sites={sites}
        error={save.error}
        onChange={(change, when) => {
          if (change.siteId !== undefined) onPlaceSaid();
          book.change(reaction.id, change, when);
        }}
      />
      {record && theirs && (
        <ConflictNotice
          differences={[{ label: name, mine: wordsOf(reaction), theirs: wordsOf(theirs) }]}
          record={record}
        />
      )}
    </section>
  );
}
