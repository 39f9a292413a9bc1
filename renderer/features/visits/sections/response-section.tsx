import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/visit-records.ts';
import { reliefOnset, responseChange } from '../../../../shared/contract/visit-words.ts';
import { useFormat } from '../../../lib/format.ts';
import { AskedReactions } from '../../../reactions/asked-reactions.tsx';
import { LateReactionDialog } from '../../../reactions/late-reaction-dialog.tsx';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { NumberScale } from '../../../ui/number-scale.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { usePreviousVisit } from '../previous-visit.ts';
import { SectionSaved } from '../saved-line.tsx';
import { useDraftSection } from '../words/draft-sections.ts';
import classes from '../words/words.module.css';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

/** How the patient has been since the last visit; what opens every visit but the first. */
export function ResponseSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { content, save, isEmpty, errorOf, hasConflict, change, flush } = useDraftSection(
    session,
    'response',
  );
  const previous = usePreviousVisit(session);
  const isFirst = session.previousVisitId === null;
  const frame = { id: elementIdOf('response'), title: t('visit.section.response'), open, onOpenChange };

  if (isFirst) {
    return (
      <SectionCard {...frame} state="filled" summary={t('visitWords.response.first')}>
        <p className={classes.line}>{t('visitWords.response.first')}</p>
      </SectionCard>
    );
  }

  const last = previous.data;
  const { painNow, reliefOnset: relief, responseChange: said } = content;
  const parts = [
    painNow !== null && typeof last?.painNow === 'number'
      ? t('visitWords.response.fromTo', { from: last.painNow, to: painNow })
      : painNow !== null && t('visit.reason.summaryNoReason', { pain: painNow }),
    said && t(`visitWords.response.changes.${said}`),
    relief &&
      t('visitWords.response.reliefSaid', {
        when: t(`visitWords.response.reliefs.${relief}`).toLowerCase(),
      }),
    content.responseNote.trim(),
  ].filter(Boolean);

  return (
    <SectionCard
      {...frame}
      state={hasConflict ? 'problem' : isFilled(session, 'response') ? 'filled' : 'empty'}
      summary={parts.length > 0 ? parts.join(' · ') : t('visitWords.response.summaryEmpty')}
      saved={<SectionSaved open={open} isEmpty={isEmpty} {...save} onRetry={session.draft.retry} />}
    >
      {last && <LastVisit visit={last} />}
      {last && (
        <AskedReactions patientId={last.patientId} visitId={session.visit().id} lastVisitId={last.id} />
      )}
      {!last && (
        <p className={classes.line} role="status">
          {previous.error ? t('visitWords.response.lastFailed') : t('visitWords.response.lastLoading')}
        </p>
      )}
      <NumberScale
        label={t('visit.reason.pain')}
        low={t('visit.reason.noPain')}
        high={t('visit.reason.worstPain')}
        clearable
        value={painNow}
        error={errorOf('painNow')}
        onChange={(pain) => change({ painNow: pain })}
      />
      <ChoiceChips
        label={t('visitWords.response.change')}
        options={responseChange.options.map((value) => ({
          value,
          label: t(`visitWords.response.changes.${value}`),
        }))}
        clearable
        value={said}
        onChange={(value) => change({ responseChange: value })}
      />
      <ChoiceChips
        label={t('visitWords.response.relief')}
        options={reliefOnset.options.map((value) => ({
          value,
          label: t(`visitWords.response.reliefs.${value}`),
        }))}
        clearable
        value={relief}
        onChange={(value) => change({ reliefOnset: value })}
      />
      <TextAreaField
        label={t('visitWords.response.note')}
        placeholder={t('visitWords.response.notePlaceholder')}
        minRows={1}
        value={content.responseNote}
        error={errorOf('responseNote')}
        onChange={(responseNote) => change({ responseNote }, 'soon')}
        onBlur={flush}
      />
      <DraftConflict session={session} section="response" />
    </SectionCard>
  );
}

/** The pain of the last visit, its reactions, and the way to one that showed since. */
function LastVisit({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const day = format.day(visit.day);
  const { painNow: pain, painAfter: after } = visit;
  const names = visit.reactions
    .filter((reaction) => !reaction.removed)
    .map((reaction) => t(`reactions.category.${reaction.category}`));

  function painText(): string {
    if (pain === null) return t('visitWords.response.lastNoPain');
    return after === null
      ? t('visitWords.response.lastPain', { pain })
      : t('visitWords.response.lastPainAfter', { pain, after });
  }

  return (
    <div className={classes.last}>
      <span>
        {t('visitWords.response.lastVisit', { day })}: <strong>{painText()}</strong>
        {names.length > 0 && (
          <span role="status">
            {' · '}
            {t('visitWords.response.reactionsOfLast', { names: names.join(', ') })}
          </span>
        )}
      </span>
      <Button variant="default" onClick={() => setAdding(true)}>
        {t('visitWords.response.lateReaction')}
      </Button>
      {adding && (
        <LateReactionDialog
          visit={visit}
          learned="nextVisit"
          title={t('visitWords.response.lateReactionOf', { day })}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
