import { useTranslation } from 'react-i18next';
import type { Reaction } from '../../../../shared/contract/reaction-records.ts';
import { isAtSite, isMinor } from '../../../../shared/domain/reactions/reaction-state.ts';
import { useFormat } from '../../../lib/format.ts';
import { useOutcomeWords } from '../../../reactions/follow-up-words.ts';
import classes from './note.module.css';

type ReactionLineProps = {
  reaction: Omit<
    Reaction,
    'id' | 'version' | 'visitId' | 'siteId' | 'origin' | 'recordedAt' | 'recordedBy' | 'removed' | 'followUps'
  >;
  siteOrdinal: number | null;
  /** When it was written down, where that is not with the note. */
  recordedAt?: string;
};

/** One reaction in a sentence. */
export function ReactionLine({ reaction, siteOrdinal, recordedAt }: ReactionLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeWords = useOutcomeWords();

  /** A reaction of a place for which no site was named says nothing about where. */
  function place(): string {
    if (siteOrdinal !== null) return t('visit.signed.siteOf', { ordinal: siteOrdinal });
    return isAtSite(reaction) ? '' : t('visit.reactions.wholePerson');
  }

  const told = reaction.told.map((who) => t(`reactions.told.${who}`).toLowerCase()).join(', ');
  const facts = [
    t(`visit.severity.${reaction.severity}`),
    // Of a minor one both are as one expects.
    !isMinor(reaction) &&
      reaction.seriousness &&
      t(`reactions.seriousness.${reaction.seriousness}`).toLowerCase(),
    !isMinor(reaction) &&
      t('reactions.relation.said', { relation: t(`reactions.relation.${reaction.relation}`).toLowerCase() }),
    place(),
    t('visit.signed.onset', { instant: format.instant(reaction.onsetAt) }),
    reaction.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', '),
    told && t('reactions.told.toldTo', { names: told }),
    outcomeWords(reaction),
    recordedAt === undefined ? '' : t('visit.signed.recorded', { instant: format.instant(recordedAt) }),
  ];
  return (
    <li className={classes.reaction}>
      <strong>{t(`reactions.category.${reaction.category}`)}</strong>
      <span className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      {reaction.note && <span className={classes.words}>{reaction.note}</span>}
    </li>
  );
}
