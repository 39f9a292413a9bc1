import { useTranslation } from 'react-i18next';
import type { VisitDraft } from '../../../shared/contract/visit-words.ts';
import { useFormat } from '../../lib/format.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import type { VisitSession } from './state/visit-session.ts';
import { type DraftSection, useDraftSection } from './words/draft-sections.ts';
import { useWordTexts } from './words/word-texts.ts';

type DraftConflictProps = { session: VisitSession; section: DraftSection };

/** The words of a section as two windows wrote them, while nobody has chosen. */
export function DraftConflict({ session, section }: DraftConflictProps) {
  const { content, theirs, differing } = useDraftSection(session, section);
  const textsOf = useDraftTexts();
  if (!theirs || differing.length === 0) return null;
  const [mine, other] = [textsOf(content), textsOf(theirs)];
  return (
    <ConflictNotice
      differences={differing.map((field) => ({
        label: mine[field].label,
        mine: mine[field].words,
        theirs: other[field].words,
      }))}
      record={session.draft}
    />
  );
}

/** Each field of a visit by its name on the screen, in words. */
function useDraftTexts() {
  const { t } = useTranslation();
  const texts = useWordTexts();
  const format = useFormat();
  const time = (at: string | null) => (at === null ? '' : format.time(at));
  const yesOrNo = (value: boolean) => (value ? t('common.value.yes') : t('common.value.no'));
  const number = (value: number | null) => String(value ?? '');

  return (draft: VisitDraft): Record<keyof VisitDraft, { label: string; words: string }> => ({
    responseChange: {
      label: t('visitWords.response.change'),
      words: draft.responseChange === null ? '' : t(`visitWords.response.changes.${draft.responseChange}`),
    },
    reliefOnset: {
      label: t('visitWords.response.relief'),
      words: draft.reliefOnset === null ? '' : t(`visitWords.response.reliefs.${draft.reliefOnset}`),
    },
    responseNote: { label: t('visitWords.response.note'), words: draft.responseNote },
    consentConfirmed: { label: t('consent.confirmed'), words: yesOrNo(draft.consentConfirmed) },
    consentExceptionReason: {
      label: t('consent.exception'),
      words: draft.consentExceptionReason ?? '',
    },
    reasonForAttending: { label: t('visit.reason.label'), words: draft.reasonForAttending },
    onset: {
      label: t('visitWords.onset'),
      words: draft.onset === null ? '' : t(`visitWords.onsets.${draft.onset}`),
    },
    onsetNote: { label: t('visitWords.onsetNote'), words: draft.onsetNote },
    aggravating: { label: t('visitWords.aggravating'), words: draft.aggravating },
    easing: { label: t('visitWords.easing'), words: draft.easing },
    painNow: { label: t('visit.reason.pain'), words: number(draft.painNow) },
    painWorst: { label: t('visitWords.pain.worst'), words: number(draft.painWorst) },
    painBest: { label: t('visitWords.pain.best'), words: number(draft.painBest) },
    findings: {
      label: t('visitWords.findings.list'),
      words: draft.findings
        .map((finding) => [texts.findingText(finding), finding.retest].filter(Boolean).join(' → '))
        .join(' · '),
    },
    objectiveNote: { label: t('visitWords.findings.note'), words: draft.objectiveNote },
    approach: {
      label: t('visitWords.approach'),
      words: draft.approach === null ? '' : texts.approachName(draft.approach, undefined),
    },
    patientPosition: {
      label: t('visitWords.position'),
      words: draft.patientPosition === null ? '' : t(`visitWords.positions.${draft.patientPosition}`),
    },
    skinPreparedAt: { label: t('routine.step.skinPrepared'), words: time(draft.skinPreparedAt) },
    insertionPain: { label: t('routine.insertionPain.label'), words: number(draft.insertionPain) },
    sharpsDisposedAt: { label: t('routine.step.sharpsDisposed'), words: time(draft.sharpsDisposedAt) },
    aftercareGiven: {
      label: t('routine.step.aftercareGiven'),
      words: time(draft.aftercareGiven?.at ?? null),
    },
    painAfter: { label: t('visitWords.retest.painAfter'), words: number(draft.painAfter) },
    noReactionsObserved: {
      label: t('visit.reactions.noneObserved'),
      words: yesOrNo(draft.noReactionsObserved),
    },
    adjuncts: {
      label: t('visitWords.adjuncts.list'),
      words: draft.adjuncts.map(texts.adjunctText).join(' · '),
    },
    plan: { label: t('visit.plan.label'), words: draft.plan },
    nextVisit: { label: t('visitWords.nextVisit'), words: draft.nextVisit },
  });
}
