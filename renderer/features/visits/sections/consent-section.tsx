import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../client/store-provider.tsx';
import { useWindowLock } from '../../../client/use-window-lock.ts';
import { useErrorSentence } from '../../../lib/error-sentences.ts';
import { useFormat } from '../../../lib/format.ts';
import { CheckField } from '../../../ui/check-field.tsx';
import { ChoiceChips } from '../../../ui/choice-chips.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionCard } from '../../../ui/section-card.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ReadConsent } from '../consent/read-consent.tsx';
import { DraftConflict } from '../draft-conflict.tsx';
import { SectionSaved } from '../saved-line.tsx';
import { usePart } from '../state/use-visit-session.ts';
import { useApproachNames } from '../use-approach-names.ts';
import { useDraftSection } from '../words/draft-sections.ts';
import { useWordTexts } from '../words/word-texts.ts';
import classes from './consent-section.module.css';
import { isFilled } from './filled-sections.ts';
import { elementIdOf, type SectionProps } from './section-props.ts';

const approaches = ['gunnIms', 'triggerPointDryNeedling', 'superficial'] as const;

/** The patient's agreement: signed on the handed-over screen, confirmed at later visits, or why there is none. */
export function ConsentSection({ session, open, onOpenChange }: SectionProps) {
  const { t } = useTranslation();
  const { client } = useStore();
  const { take } = useWindowLock();
  const format = useFormat();
  const sentence = useErrorSentence();
  const names = useApproachNames();
  const { approachName } = useWordTexts();
  const { id, consent } = usePart(session, session.facts);
  const { content, save, isEmpty, errorOf } = useDraftSection(session, 'consent');
  const [isDiscussed, setDiscussed] = useState(false);
  const [isTried, setTried] = useState(false);
  const [signsAnew, setSignsAnew] = useState(false);

  const handOver = useMutation({
    mutationFn: async () => {
      await session.flush();
      return client.consent.handOver({ visitId: id, discussed: true });
    },
    onSuccess: (locked) => {
      setDiscussed(false);
      setTried(false);
      setSignsAnew(false);
      take(locked);
    },
  });

  const isSignedHere = consent?.visitId === id;
  const asksForSignature = consent === null || signsAnew;
  const reason = content.consentExceptionReason?.trim() ?? '';
  const filled = isFilled(session, 'consent');
  const mayBeConfirmed = consent !== null && !filled;
  const day = consent === null ? '' : format.day(format.dayOf(consent.signedAt));

  function summary(): string {
    if (consent !== null) {
      const signed = { name: consent.signerName, day };
      if (isSignedHere) return t('consent.summarySigned', signed);
      if (content.consentConfirmed) return t('consent.summaryConfirmed', signed);
      if (reason === '') return t('consent.summaryToConfirm', signed);
    }
    return reason === '' ? t('consent.summaryNone') : t('consent.summaryException', { reason });
  }

  return (
    <SectionCard
      id={elementIdOf('consent')}
      title={t('visit.section.consent')}
      open={open}
      onOpenChange={onOpenChange}
      state={filled ? 'filled' : 'empty'}
      summary={summary()}
      saved={
        open ? (
          <SectionSaved open isEmpty={isEmpty} {...save} onRetry={session.draft.retry} />
        ) : (
          mayBeConfirmed && (
            <Button variant="subtle" onClick={() => session.changeDraft({ consentConfirmed: true })}>
              {t('consent.confirmHere')}
            </Button>
          )
        )
      }
    >
      <div className={classes.content}>
        {consent !== null && (
          <p>
            {t('consent.signedHere', {
              name: consent.signerName,
              day,
              approach: approachName(consent.approach, names),
              discussedBy: consent.discussedByName,
            })}
          </p>
        )}
        {consent !== null && <ReadConsent id={consent.id} />}
        {consent !== null && !isSignedHere && (
          <CheckField
            label={t('consent.confirmed')}
            checked={content.consentConfirmed}
            onChange={(consentConfirmed) => session.changeDraft({ consentConfirmed })}
          />
        )}
        {asksForSignature ? (
          <>
            <p className={classes.lead}>{t('consent.lead')}</p>
            {content.approach === null && (
              <ChoiceChips
                label={t('consent.approach')}
                required
                options={approaches.map((value) => ({ value, label: approachName(value, names) }))}
                value={content.approach}
                onChange={(approach) => session.changeDraft({ approach })}
              />
            )}
            <CheckField
              label={t('consent.discussed')}
              checked={isDiscussed}
              error={isTried && !isDiscussed ? t('consent.discussedNeeded') : undefined}
              onChange={setDiscussed}
            />
            <Button
              className={classes.handOver}
              disabled={content.approach === null}
              loading={handOver.isPending}
              onClick={() => {
                setTried(true);
                if (isDiscussed) handOver.mutate();
              }}
            >
              {t('consent.handOver')}
            </Button>
            {handOver.error && (
              <Notice kind="danger" announce>
                {sentence(handOver.error)}
              </Notice>
            )}
            {consent === null && (
              <TextField
                label={t('consent.exception')}
                hint={t('consent.exceptionHint')}
                value={content.consentExceptionReason ?? ''}
                error={errorOf('consentExceptionReason')}
                onChange={(text) =>
                  session.changeDraft({ consentExceptionReason: text === '' ? null : text }, 'soon')
                }
                onBlur={session.leaveField}
              />
            )}
          </>
        ) : (
          <Button variant="subtle" className={classes.handOver} onClick={() => setSignsAnew(true)}>
            {t('consent.signAgain')}
          </Button>
        )}
      </div>
      <DraftConflict session={session} section="consent" />
    </SectionCard>
  );
}
