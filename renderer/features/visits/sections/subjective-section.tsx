import { useTranslation } from 'react-i18next';
import { onset } from '../../../../shared/contract/visit-words.ts';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { NumberScale } from '../../../ui/number-scale.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import { SectionSaved } from '../saved-line.tsx';
import { useDraftSection } from '../words/draft-sections.ts';
import { Proposal } from '../words/proposal.tsx';
import { RatingField } from '../words/rating-field.tsx';
import { useWordTexts } from '../words/word-texts.ts';
import classes from '../words/words.module.css';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** Why the patient came, how it began, what makes it worse and better, and the pain. */
export function SubjectiveSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const texts = useWordTexts();
  const { content, save, isEmpty, errorOf, hasConflict, change, flush } = useDraftSection(
    session,
    'subjective',
  );
  const last = usePreviousVisit(session).data;
  const isFirst = session.previousVisitId === null;
  const reason = content.reasonForAttending.trim();
  const pain = content.painNow;

  const said = [
    isFirst && pain !== null && t('visit.reason.summaryNoReason', { pain }),
    reason,
    texts.painRange(content),
    texts.onsetText(content),
    content.aggravating.trim() && t('visitWords.note.aggravating', { words: content.aggravating.trim() }),
    content.easing.trim() && t('visitWords.note.easing', { words: content.easing.trim() }),
  ].filter(Boolean);

  return (
    <SectionCard
      id={elementIdOf('subjective')}
      title={t('visit.section.subjective')}
      open={open}
      onOpenChange={onOpenChange}
      state={hasConflict ? 'problem' : isFilled(session, 'subjective') ? 'filled' : 'empty'}
      summary={said.length > 0 ? said.join(' · ') : t('visit.reason.summaryEmpty')}
      saved={<SectionSaved open={open} isEmpty={isEmpty} {...save} onRetry={session.draft.retry} />}
    >
      {last && last.reasonForAttending !== '' && reason === '' && (
        <Proposal
          words={last.reasonForAttending}
          onTake={() => {
            const { reasonForAttending, onset: began, onsetNote, aggravating, easing } = last;
            change({ reasonForAttending, onset: began, onsetNote, aggravating, easing });
            document.querySelector<HTMLElement>(`#${elementIdOf('subjective')} textarea`)?.focus();
          }}
        />
      )}
      <TextAreaField
        label={t('visit.reason.label')}
        placeholder={t('visit.reason.placeholder')}
        minRows={1}
        value={content.reasonForAttending}
        error={errorOf('reasonForAttending')}
        onChange={(reasonForAttending) => change({ reasonForAttending }, 'soon')}
        onBlur={flush}
      />
      <div className={classes.pain}>
        {isFirst ? (
          <NumberScale
            label={t('visit.reason.pain')}
            low={t('visit.reason.noPain')}
            high={t('visit.reason.worstPain')}
            clearable
            value={pain}
            error={errorOf('painNow')}
            onChange={(painNow) => change({ painNow })}
          />
        ) : (
          <p className={classes.line}>
            {pain === null ? t('visitWords.pain.askedAbove') : t('visitWords.pain.saidAbove', { pain })}
          </p>
        )}
        <RatingField
          label={t('visitWords.pain.worst')}
          value={content.painWorst}
          error={errorOf('painWorst')}
          onChange={(painWorst) => change({ painWorst })}
        />
        <RatingField
          label={t('visitWords.pain.best')}
          value={content.painBest}
          error={errorOf('painBest')}
          onChange={(painBest) => change({ painBest })}
        />
      </div>
      <FieldRow columns="auto minmax(0, 1fr)">
        <ChoiceChips
          label={t('visitWords.onset')}
          options={onset.options.map((value) => ({ value, label: t(`visitWords.onsets.${value}`) }))}
          clearable
          value={content.onset}
          onChange={(value) => change({ onset: value })}
        />
        <TextField
          label={t('visitWords.onsetNote')}
          placeholder={t('visitWords.onsetNotePlaceholder')}
          value={content.onsetNote}
          error={errorOf('onsetNote')}
          onChange={(onsetNote) => change({ onsetNote }, 'soon')}
          onBlur={flush}
        />
      </FieldRow>
      <FieldRow columns="minmax(0, 1fr) minmax(0, 1fr)">
        <TextField
          label={t('visitWords.aggravating')}
          value={content.aggravating}
          error={errorOf('aggravating')}
          onChange={(aggravating) => change({ aggravating }, 'soon')}
          onBlur={flush}
        />
        <TextField
          label={t('visitWords.easing')}
          value={content.easing}
          error={errorOf('easing')}
          onChange={(easing) => change({ easing }, 'soon')}
          onBlur={flush}
        />
      </FieldRow>
      <DraftConflict session={session} section="subjective" />
    </SectionCard>
  );
}
