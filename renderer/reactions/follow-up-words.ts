import { useTranslation } from 'react-i18next';
import type { FollowUp, ReactionOutcome } from '../../shared/contract/reaction-records.ts';
import { useFormat } from '../lib/format.ts';

/** How a reaction ended, with the day where one is known; empty where nothing was said. */
export function useOutcomeWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ outcome, resolvedOn }: { outcome: ReactionOutcome | null; resolvedOn: string | null }) => {
    if (outcome === null) return '';
    const words = t(`reactions.outcome.${outcome}`).toLowerCase();
    return resolvedOn === null
      ? words
      : t('reactions.outcome.on', { outcome: words, day: format.day(resolvedOn) });
  };
}

/** All that was asked about a reaction at one time, in a line. */
export function useFollowUpWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const outcomeWords = useOutcomeWords();
  return (one: FollowUp) => {
    const told = one.told.map((who) => t(`reactions.told.${who}`).toLowerCase()).join(', ');
    const facts = [
      format.instant(one.recordedAt),
      one.recordedByName,
      t(`reactions.channel.${one.channel}`).toLowerCase(),
      outcomeWords(one),
      one.actions.map((action) => t(`visit.reactionAction.${action}`)).join(', '),
      told && t('reactions.told.toldTo', { names: told }),
      one.note,
    ];
    return facts.filter(Boolean).join(' · ');
  };
}
