import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { screeningResult } from '../../../../shared/domain/screening/screening-outcome.ts';
import { useAlertNames } from '../../../lib/alert-names.ts';
import { Notice } from '../../../ui/notice.tsx';
import { SectionCard, type SectionState } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { ConflictNotice } from '../conflict-notice.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { usePreviousVisit } from '../previous-visit.ts';
import { SectionSaved } from '../saved-line.tsx';
import { questionSetOfVisit, usePart } from '../state/use-visit-session.ts';
import { isFilled } from './filled-sections.ts';
import { ScreeningQuestion } from './screening-question.tsx';
import { ScreeningRules } from './screening-rules.tsx';
import classes from './screening-section.module.css';
import { elementIdOf, type SectionProps } from './section-props.ts';

/**
 * The questions of the day. What applies is pressed, the rest is answered with one tap; the outcome follows
 * and names the question that made it.
 */
export function ScreeningSection({ session, open, onOpenChange, onGoTo }: SectionProps) {
  const { t } = useTranslation();
  const namesOf = useAlertNames();
  const reason = useRef<HTMLTextAreaElement>(null);
  const { content, save } = usePart(session, session.screeningPart);
  const sites = usePart(session, session.sites.sites);
  const errorOf = useFieldErrors(save.error);
  const { questions, version } = questionSetOfVisit(session.visit());
  const result = screeningResult({ questions, version }, content.answers);
  const names = namesOf(result.decidedBy);
  const lastAnswers = usePreviousVisit(session).data?.screening?.answers ?? {};
  const wasYes = (id: string) => lastAnswers[id] === 'yes';
  const isAnswered = questions.every(({ id }) => content.answers[id] !== undefined);
  const anyYes = questions.some(({ id }) => content.answers[id] === 'yes');
  const lacksReason = result.outcome === 'caution' && !content.reasonToGoOn?.trim();

  const asksReason = isAnswered && lacksReason;
  useEffect(() => {
    if (asksReason) reason.current?.focus();
  }, [asksReason]);

  function answerRestWithNo() {
    // What was yes last time is asked by itself: a blood thinner is not waved away with the rest.
    const rest = questions.flatMap(({ id }) => {
      const answer = content.answers[id] ?? (wasYes(id) ? undefined : 'no');
      return answer === undefined ? [] : [[id, answer] as const];
    });
    session.changeScreening({ answers: Object.fromEntries(rest) });
    if (rest.length < questions.length) {
      onOpenChange(true);
      return;
    }
    if (anyYes) return;
    onOpenChange(false);
    if (!isFilled(session, 'subjective')) onGoTo('subjective');
  }

  /** The reason is given: the section folds to what was said, and the next thing to be filled comes up. */
  function goOn() {
    void session.screening.flush();
    onOpenChange(false);
    onGoTo(isFilled(session, 'subjective') ? 'needling' : 'subjective');
  }

  /** Once all are answered, taking a yes back means no; before that the question is simply open again. */
  function press(id: string) {
    const { [id]: before, ...others } = content.answers;
    const taken = isAnswered || wasYes(id) ? { ...others, [id]: 'no' as const } : others;
    session.changeScreening({ answers: before === 'yes' ? taken : { ...others, [id]: 'yes' } });
  }

  const summaries = {
    clear: t('visit.screeningSection.summaryClear', { count: questions.length }),
    caution: lacksReason
      ? t('visit.screeningSection.summaryCaution', { names })
      : t('visit.screeningSection.summaryCautionGoesOn', { names, reason: content.reasonToGoOn ?? '' }),
    stop: t('visit.screeningSection.summaryStop', { names }),
  };
  const state: SectionState =
    save.conflict || lacksReason || result.outcome === 'stop' ? 'problem' : isAnswered ? 'filled' : 'empty';

  return (
    <SectionCard
      id={elementIdOf('screening')}
      title={t('visit.section.screening')}
      open={open}
      onOpenChange={onOpenChange}
      state={state}
      summary={isAnswered ? summaries[result.outcome] : t('visit.screeningSection.summaryEmpty')}
      saved={
        open || isAnswered ? (
          <SectionSaved open={open} {...save} onRetry={session.screening.retry} />
        ) : (
          <Button variant="subtle" onClick={answerRestWithNo}>
            {anyYes ? t('visit.screeningSection.noToRest') : t('visit.screeningSection.noToAll')}
          </Button>
        )
      }
    >
      <div className={classes.lead}>
        <p>{t('visit.screeningSection.lead')}</p>
        {!isAnswered && (
          <Button onClick={answerRestWithNo}>
            {anyYes ? t('visit.screeningSection.noToRest') : t('visit.screeningSection.noToAll')}
          </Button>
        )}
      </div>
      <ul className={classes.questions}>
        {questions.map(({ id, level }) => (
          <ScreeningQuestion
            key={id}
            id={id}
            level={level}
            answer={content.answers[id]}
            wasYes={wasYes(id)}
            onPress={() => press(id)}
          />
        ))}
      </ul>
      {result.outcome === 'stop' && (
        <Notice kind="danger" announce title={t('visit.screeningSection.stopTitle', { names })}>
          <ScreeningRules ids={result.decidedBy} />
          {sites.length > 0 ? t('visit.screeningSection.stopWithSites') : t('visit.screeningSection.stop')}
        </Notice>
      )}
      {result.outcome === 'caution' && (
        <>
          <Notice kind="caution" announce title={t('visit.screeningSection.cautionTitle', { names })}>
            <ScreeningRules ids={result.decidedBy} />
            {t('visit.screeningSection.caution')}
          </Notice>
          <div className={classes.reason}>
            <TextAreaField
              label={t('visit.screeningSection.reasonToGoOn')}
              required
              minRows={1}
              value={content.reasonToGoOn ?? ''}
              hint={lacksReason ? t('visit.screeningSection.reasonNeeded') : undefined}
              inputRef={reason}
              error={errorOf('reasonToGoOn')}
              onChange={(reasonToGoOn) => session.changeScreening({ reasonToGoOn }, 'soon')}
              onBlur={() => void session.screening.flush()}
            />
            {isAnswered && !lacksReason && <Button onClick={goOn}>{t('visit.screeningSection.goOn')}</Button>}
          </div>
        </>
      )}
      {save.conflict && (
        <ConflictNotice
          differences={[
            {
              label: t('visit.section.screening'),
              mine: namesOf(yesOf(content.answers)),
              theirs: namesOf(yesOf(session.screening.theirs()?.answers ?? {})),
            },
            {
              label: t('visit.screeningSection.reasonToGoOn'),
              mine: content.reasonToGoOn ?? '',
              theirs: session.screening.theirs()?.reasonToGoOn ?? '',
            },
          ]}
          record={session.screening}
        />
      )}
    </SectionCard>
  );
}

function yesOf(answers: Readonly<Record<string, 'no' | 'yes'>>): string[] {
  return Object.keys(answers).filter((id) => answers[id] === 'yes');
}
