import { useTranslation } from 'react-i18next';
import type { Reaction } from '../../../../shared/contract/visit-records.ts';
import { useFormat } from '../../../lib/format.ts';
import { isLocal } from '../reactions/reaction-kinds.ts';
import classes from './note.module.css';

type ReactionLineProps = {
  reaction: Pick<Reaction, 'category' | 'severity' | 'onsetAt' | 'actions' | 'note'>;
  siteOrdinal: number | null;
  /** When it was written down, where that is not with the note. */
  recordedAt?: string;
};

/** One reaction in a sentence. */
export function ReactionLine({ reaction, siteOrdinal, recordedAt }: ReactionLineProps) {
  const { t } = useTranslation();
  const format = useFormat();

  /** A reaction of a place for which no site was named says nothing about where. */
  function place(): string {
    if (siteOrdinal !== null) return t('visit.signed.siteOf', { ordinal: siteOrdinal });
    return isLocal(reaction.category) ? '' : t('visit.reactions.wholePerson');
  }

  const facts = [
    t(`visit.severity.${reaction.severity}`),
    place(),
    t('visit.signed.onset', { instant: format.instant(reaction.onsetAt) }),
    reaction.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', '),
    recordedAt === undefined ? '' : t('visit.signed.recorded', { instant: format.instant(recordedAt) }),
  ];
  return (
    <li className={classes.reaction}>
      <strong>{t(`visit.reactionCategory.${reaction.category}`)}</strong>
      <span className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      {reaction.note && <span className={classes.words}>{reaction.note}</span>}
    </li>
  );
}
