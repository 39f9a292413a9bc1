import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/new-id.ts';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import { SectionSaved } from '../saved-line.tsx';
import { useDraftSection } from '../words/draft-sections.ts';
import { FindingRows } from '../words/finding-rows.tsx';
import { Proposal } from '../words/proposal.tsx';
import { useWordTexts } from '../words/word-texts.ts';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** What was seen and measured before treatment. */
export function ObjectiveSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { findingName, findingText } = useWordTexts();
  const { content, save, isEmpty, errorOf, hasConflict, change, flush } = useDraftSection(
    session,
    'objective',
  );
  const last = usePreviousVisit(session).data?.findings ?? [];
  const { findings } = content;
  const note = content.objectiveNote.trim();
  const words = findings.map(findingText).join(' · ');
  const counted = findings.length > 0 && t('visitWords.findings.summary', { count: findings.length, words });

  return (
    <SectionCard
      id={elementIdOf('objective')}
      title={t('visit.section.objective')}
      open={open}
      onOpenChange={onOpenChange}
      state={hasConflict ? 'problem' : isFilled(session, 'objective') ? 'filled' : 'empty'}
      summary={[counted, note].filter(Boolean).join(' · ') || t('visitWords.findings.summaryEmpty')}
      saved={
        open ? <SectionSaved open isEmpty={isEmpty} {...save} onRetry={session.draft.retry} /> : undefined
      }
    >
      {findings.length === 0 && last.length > 0 && (
        <Proposal
          words={last.map(findingName).join(' · ')}
          onTake={() =>
            // What was measured then says nothing of today: only the questions are taken over.
            change({ findings: last.map((finding) => ({ ...finding, id: newId(), value: '', retest: '' })) })
          }
        />
      )}
      <FindingRows
        findings={findings}
        last={last}
        errorOf={errorOf}
        onChange={(rows, when) => change({ findings: rows }, when)}
        onLeft={flush}
      />
      <TextAreaField
        label={t('visitWords.findings.note')}
        placeholder={t('visitWords.findings.notePlaceholder')}
        minRows={1}
        value={content.objectiveNote}
        error={errorOf('objectiveNote')}
        onChange={(objectiveNote) => change({ objectiveNote }, 'soon')}
        onBlur={flush}
      />
      <DraftConflict session={session} section="objective" />
    </SectionCard>
  );
}
