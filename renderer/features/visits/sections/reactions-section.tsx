import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { ReactionCard } from '../reactions/reaction-card.tsx';
import { newReaction } from '../reactions/reaction-kinds.ts';
import { ReactionPicker } from '../reactions/reaction-picker.tsx';
import classes from '../reactions/reactions.module.css';
import { SectionSaved } from '../saved-line.tsx';
import type { ReactionContent } from '../state/reaction-book.ts';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** Said outright: none was observed, or each that was. */
export function ReactionsSection({ session, open, onOpenChange, onGoTo }: SectionProps) {
  const { t } = useTranslation();
  const { content, save } = usePart(session, session.draftPart);
  const reactions = usePart(session, session.reactions.part);
  const sites = usePart(session, session.sites.list);
  const names = reactions.map(({ reaction }) => t(`visit.reactionCategory.${reaction.category}`)).join(', ');
  const isSaid = content.noReactionsObserved || reactions.length > 0;

  function add(category: ReactionContent['category']) {
    const siteId = session.sites.part().selectedId ?? sites.at(-1)?.site.id ?? null;
    const facts = { id: session.newId(), visitId: session.visit().id, category, siteId };
    session.reactions.add(newReaction({ ...facts, onsetAt: new Date().toISOString() }));
    if (content.noReactionsObserved) session.changeDraft({ noReactionsObserved: false });
  }

  function sayNone() {
    session.changeDraft({ noReactionsObserved: !content.noReactionsObserved });
    if (!content.noReactionsObserved) {
      onOpenChange(false);
      onGoTo('end');
    }
  }

  function summary(): string {
    if (reactions.length > 0) return t('visit.reactions.count', { count: reactions.length, names });
    return content.noReactionsObserved ? t('visit.reactions.summaryNone') : t('visit.reactions.summaryEmpty');
  }

  return (
    <SectionCard
      id={elementIdOf('reactions')}
      title={t('visit.section.reactions')}
      open={open}
      onOpenChange={onOpenChange}
      state={save.conflict ? 'problem' : isSaid ? 'filled' : 'empty'}
      summary={summary()}
      saved={
        open ? (
          <SectionSaved open {...save} onRetry={session.draft.retry} />
        ) : (
          !isSaid && (
            <Button variant="subtle" onClick={sayNone}>
              {t('visit.reactions.noneObserved')}
            </Button>
          )
        )
      }
    >
      {reactions.map((shown) => (
        <ReactionCard
          key={shown.reaction.id}
          shown={shown}
          book={session.reactions}
          sites={sites.map(({ site }) => site)}
        />
      ))}
      {reactions.length === 0 && (
        <div className={classes.none}>
          <Button
            variant={content.noReactionsObserved ? 'filled' : 'default'}
            aria-pressed={content.noReactionsObserved}
            leftSection={content.noReactionsObserved ? <Icon of={IconCheck} /> : undefined}
            onClick={sayNone}
          >
            {t('visit.reactions.noneObserved')}
          </Button>
          {t('visit.reactions.lead')}
        </div>
      )}
      <ReactionPicker onPick={add} />
      <DraftConflict session={session} />
    </SectionCard>
  );
}
