import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/new-id.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import { SectionSaved } from '../saved-line.tsx';
import { AdjunctRows } from '../words/adjunct-rows.tsx';
import { useDraftSection } from '../words/draft-sections.ts';
import { Proposal } from '../words/proposal.tsx';
import { useWordTexts } from '../words/word-texts.ts';
import classes from '../words/words.module.css';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

const nextVisits = ['oneWeek', 'twoWeeks', 'asNeeded'] as const;

/** What was given beside the needles, what comes next, and when. */
export function PlanSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { adjunctText } = useWordTexts();
  const { content, save, isEmpty, errorOf, hasConflict, change, flush } = useDraftSection(session, 'plan');
  const last = usePreviousVisit(session).data?.adjuncts ?? [];
  const { adjuncts, plan, nextVisit } = content;
  const chips = nextVisits.map((value) => ({ value, label: t(`visitWords.nextVisits.${value}`) }));
  const chosen = chips.find(({ label }) => label === nextVisit.trim())?.value ?? null;
  const said = [
    plan.trim(),
    nextVisit.trim() && t('visitWords.nextVisitSaid', { when: nextVisit.trim() }),
    ...adjuncts.map(adjunctText),
  ].filter(Boolean);

  return (
    <SectionCard
      id={elementIdOf('plan')}
      title={t('visit.section.plan')}
      open={open}
      onOpenChange={onOpenChange}
      state={hasConflict ? 'problem' : isFilled(session, 'plan') ? 'filled' : 'empty'}
      summary={said.length > 0 ? said.join(' · ') : t('visit.plan.summaryEmpty')}
      saved={
        open ? <SectionSaved open isEmpty={isEmpty} {...save} onRetry={session.draft.retry} /> : undefined
      }
    >
      {adjuncts.length === 0 && last.length > 0 && (
        <Proposal
          words={last.map(adjunctText).join(' · ')}
          onTake={() => change({ adjuncts: last.map((adjunct) => ({ ...adjunct, id: newId() })) })}
        />
      )}
      <AdjunctRows
        adjuncts={adjuncts}
        errorOf={errorOf}
        onChange={(rows, when) => change({ adjuncts: rows }, when)}
        onLeft={flush}
      />
      <TextAreaField
        label={t('visit.plan.label')}
        placeholder={t('visit.plan.placeholder')}
        value={plan}
        error={errorOf('plan')}
        onChange={(words) => change({ plan: words }, 'soon')}
        onBlur={flush}
      />
      <div className={classes.next}>
        <ChoiceChips
          label={t('visitWords.nextVisit')}
          options={chips}
          clearable
          value={chosen}
          onChange={(value) =>
            change({ nextVisit: value === null ? '' : t(`visitWords.nextVisits.${value}`) })
          }
        />
        <TextField
          label={`${t('visitWords.nextVisit')}: ${t('visitWords.nextVisitWords')}`}
          labelHidden
          placeholder={t('visitWords.nextVisitWords')}
          value={chosen === null ? nextVisit : ''}
          error={errorOf('nextVisit')}
          onChange={(words) => change({ nextVisit: words }, 'soon')}
          onBlur={flush}
        />
      </div>
      <DraftConflict session={session} section="plan" />
    </SectionCard>
  );
}
