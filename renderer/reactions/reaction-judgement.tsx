import { useTranslation } from 'react-i18next';
import {
  datedOutcomes,
  type ReactionOutcome,
  reactionLearned,
  reactionOutcome,
  reactionRelation,
  reactionSeriousness,
  reactionTold,
} from '../../shared/contract/reaction-records.ts';
import { useFormat } from '../lib/format.ts';
import { ChoiceChips } from '../ui/choice-chips.tsx';
import { OutcomeDayField } from './outcome-day-field.tsx';
import type { ReactionContent } from './reaction-content.ts';

type ReactionJudgementProps = {
  reaction: ReactionContent;
  errorOf: (path: string) => string | undefined;
  onChange: (change: Partial<ReactionContent>) => void;
};

/** What came of a reaction, whether the needle did it, who was told and how it ended. */
export function ReactionJudgement({ reaction, errorOf, onChange }: ReactionJudgementProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isDated = reaction.outcome !== null && datedOutcomes.includes(reaction.outcome);

  /** The day it was over is never presumed: it may have been over long before it was said. */
  function sayOutcome(outcome: ReactionOutcome | null) {
    const dated = outcome !== null && datedOutcomes.includes(outcome);
    onChange({ outcome, resolvedOn: dated ? reaction.resolvedOn : null });
  }

  return (
    <>
      <ChoiceChips
        required
        label={t('reactions.seriousness.label')}
        options={reactionSeriousness.options.map((value) => ({
          value,
          label: t(`reactions.seriousness.${value}`),
          tone: value === 'notSerious' ? undefined : 'danger',
        }))}
        value={reaction.seriousness}
        hint={reaction.seriousness === null ? t('reactions.seriousness.needed') : undefined}
        error={errorOf('seriousness')}
        onChange={(seriousness) => onChange({ seriousness })}
      />
      <ChoiceChips
        label={t('reactions.relation.label')}
        options={reactionRelation.options.map((value) => ({
          value,
          label: t(`reactions.relation.${value}`),
        }))}
        value={reaction.relation}
        onChange={(relation) => relation && onChange({ relation })}
      />
      <ChoiceChips
        multiple
        label={t('reactions.told.label')}
        options={reactionTold.options.map((value) => ({ value, label: t(`reactions.told.${value}`) }))}
        value={reaction.told}
        onChange={(told) => onChange({ told })}
      />
      <ChoiceChips
        label={t('reactions.learned.label')}
        options={reactionLearned.options.map((value) => ({ value, label: t(`reactions.learned.${value}`) }))}
        value={reaction.learned}
        onChange={(learned) => learned && onChange({ learned })}
      />
      <ChoiceChips
        clearable
        label={t('reactions.outcome.label')}
        options={reactionOutcome.options.map((value) => ({ value, label: t(`reactions.outcome.${value}`) }))}
        value={reaction.outcome}
        onChange={sayOutcome}
      />
      {isDated && (
        <OutcomeDayField
          value={reaction.resolvedOn}
          notBefore={format.dayOf(reaction.onsetAt)}
          error={errorOf('resolvedOn')}
          onChange={(resolvedOn) => onChange({ resolvedOn })}
        />
      )}
    </>
  );
}
