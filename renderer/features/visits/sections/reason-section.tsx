import { useTranslation } from 'react-i18next';
import { NumberScale } from '../../../ui/number-scale.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { SectionSaved } from '../saved-line.tsx';
import { usePart } from '../state/use-visit-session.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** Why the patient came, and the pain of this moment. */
export function ReasonSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { content, save } = usePart(session, session.draftPart);
  const errorOf = useFieldErrors(save.error);
  const reason = content.reasonForAttending.trim();
  const pain = content.painNow;

  function summary(): string {
    if (pain === null) return reason || t('visit.reason.summaryEmpty');
    if (reason === '') return t('visit.reason.summaryNoReason', { pain });
    return t('visit.reason.summary', { pain, reason });
  }

  return (
    <SectionCard
      id={elementIdOf('reason')}
      title={t('visit.section.reason')}
      open={open}
      onOpenChange={onOpenChange}
      state={save.conflict ? 'problem' : reason !== '' && pain !== null ? 'filled' : 'empty'}
      summary={summary()}
      saved={<SectionSaved open={open} {...save} onRetry={session.draft.retry} />}
    >
      <TextAreaField
        label={t('visit.reason.label')}
        placeholder={t('visit.reason.placeholder')}
        minRows={1}
        value={content.reasonForAttending}
        error={errorOf('reasonForAttending')}
        onChange={(reasonForAttending) => session.changeDraft({ reasonForAttending }, 'soon')}
        onBlur={() => void session.draft.flush()}
      />
      <NumberScale
        label={t('visit.reason.pain')}
        low={t('visit.reason.noPain')}
        high={t('visit.reason.worstPain')}
        clearable
        value={pain}
        onChange={(painNow) => session.changeDraft({ painNow })}
      />
      <DraftConflict session={session} />
    </SectionCard>
  );
}
