import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { SectionSaved } from '../saved-line.tsx';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** What comes next. */
export function PlanSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { content, save } = usePart(session, session.draftPart);
  const errorOf = useFieldErrors(save.error);
  const isFilled = content.plan.trim() !== '';
  return (
    <SectionCard
      id={elementIdOf('plan')}
      title={t('visit.section.plan')}
      open={open}
      onOpenChange={onOpenChange}
      state={save.conflict ? 'problem' : isFilled ? 'filled' : 'empty'}
      summary={isFilled ? content.plan : t('visit.plan.summaryEmpty')}
      saved={open ? <SectionSaved open {...save} onRetry={session.draft.retry} /> : undefined}
    >
      <TextAreaField
        label={t('visit.plan.label')}
        labelHidden
        placeholder={t('visit.plan.placeholder')}
        value={content.plan}
        error={errorOf('plan')}
        onChange={(plan) => session.changeDraft({ plan }, 'soon')}
        onBlur={() => void session.draft.flush()}
      />
      <DraftConflict session={session} />
    </SectionCard>
  );
}
