import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionCategory } from '../../../../shared/contract/reaction-records.ts';
import { isAtSite } from '../../../../shared/domain/reactions/reaction-state.ts';
import { useFormat } from '../../../lib/format.ts';
import { newReaction } from '../../../reactions/reaction-content.ts';
import { ReactionPicker } from '../../../reactions/reaction-picker.tsx';
import classes from '../../../reactions/reactions.module.css';
import { Icon } from '../../../ui/icon.tsx';
import { SectionCard, type SectionState } from '../../../ui/section-card.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { useAfterEmergency } from '../emergency/after-emergency.ts';
import { ReactionCard } from '../reactions/reaction-card.tsx';
import { useFollowedPlace } from '../reactions/use-followed-place.ts';
import { SectionSaved } from '../saved-line.tsx';
import { useSiteTitle } from '../site-names.ts';
import { usePart } from '../state/use-visit-session.ts';
import { useDraftSection } from '../words/draft-sections.ts';
import { isReactionsSaid } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** Said outright: none was observed, or each that was. */
export function ReactionsSection({ session, open, onOpenChange, onGoTo }: SectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const siteTitle = useSiteTitle();
  const { content, save, isEmpty, hasConflict } = useDraftSection(session, 'reactions');
  const reactions = usePart(session, session.reactions.part);
  const sites = usePart(session, session.sites.sites);
  const names = reactions.map(({ reaction }) => t(`reactions.category.${reaction.category}`)).join(', ');
  const isAnything = content.noReactionsObserved || reactions.length > 0;
  const isSaid = isReactionsSaid(
    content.noReactionsObserved,
    reactions.map(({ reaction }) => reaction),
  );
  const place = useFollowedPlace(session, open);
  const { isAsked, onCharted } = useAfterEmergency();
  /** What was charted of an emergency: whoever chose it goes on in its card. */
  const [ofEmergency, setOfEmergency] = useState<string | null>(null);
  const { selectedId } = usePart(session, session.sites.part);
  const selected = sites.find(({ id }) => id === selectedId);

  function add(category: ReactionCategory) {
    const id = session.newId();
    const siteId = session.sites.part().selectedId;
    const facts = { id, visitId: session.visit().id, category, siteId, today: format.today() };
    const reaction = newReaction({ ...facts, onsetAt: new Date().toISOString() });
    session.history.asOneStep(() => {
      session.reactions.add(reaction);
      session.changeDraft({ noReactionsObserved: false });
    });
    place.follow(isAtSite(reaction) ? id : null);
    if (isAsked) setOfEmergency(id);
    onCharted();
  }

  function sayNone() {
    session.changeDraft({ noReactionsObserved: !content.noReactionsObserved });
    if (!content.noReactionsObserved) {
      onOpenChange(false);
      onGoTo('end');
    }
  }

  function summary(): string {
    if (reactions.length > 0) {
      const counted = t('visit.reactions.count', { count: reactions.length, names });
      return isSaid ? counted : `${counted} · ${t('visit.reactions.summaryUnfinished')}`;
    }
    return content.noReactionsObserved ? t('visit.reactions.summaryNone') : t('visit.reactions.summaryEmpty');
  }

  function stateOf(): SectionState {
    if (isSaid && !hasConflict) return 'filled';
    // What is being entered right now is no problem yet.
    return hasConflict || (reactions.length > 0 && !open) ? 'problem' : 'empty';
  }

  return (
    <SectionCard
      id={elementIdOf('reactions')}
      title={t('visit.section.reactions')}
      open={open}
      onOpenChange={onOpenChange}
      state={stateOf()}
      summary={summary()}
      saved={
        open ? (
          <SectionSaved open isEmpty={isEmpty} {...save} onRetry={session.draft.retry} />
        ) : (
          !isAnything && (
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
          sites={sites}
          takesFocus={shown.reaction.id === ofEmergency}
          onPlaceSaid={() => place.follow(null)}
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
      {selected && <p className={classes.none}>{t('reactions.atSite', { site: siteTitle(selected) })}</p>}
      <ReactionPicker isAsked={isAsked} onPick={add} />
      <DraftConflict session={session} section="reactions" />
    </SectionCard>
  );
}
