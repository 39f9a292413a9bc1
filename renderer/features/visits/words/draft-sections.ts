import { sameContent } from '../../../../shared/domain/same-content.ts';
import { emptyDraft } from '../../../../shared/domain/visits/empty-draft.ts';
import { useFieldErrors } from '../field-errors.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { DraftContent } from '../state/visit-calls.ts';
import type { VisitSession } from '../state/visit-session.ts';

/** Which words of the visit each section holds. */
export const draftFields = {
  response: ['painNow', 'responseChange', 'reliefOnset', 'responseNote'],
  consent: ['consentConfirmed', 'consentExceptionReason'],
  subjective: [
    'reasonForAttending',
    'onset',
    'onsetNote',
    'aggravating',
    'easing',
    'painNow',
    'painWorst',
    'painBest',
  ],
  objective: ['findings', 'objectiveNote'],
  needling: ['approach', 'patientPosition', 'skinPreparedAt'],
  retest: ['painAfter', 'insertionPain', 'findings'],
  reactions: ['noReactionsObserved'],
  plan: ['adjuncts', 'plan', 'nextVisit'],
  end: ['sharpsDisposedAt', 'aftercareGiven'],
} as const satisfies Record<string, readonly (keyof DraftContent)[]>;
export type DraftSection = keyof typeof draftFields;

/** Whether a section says nothing; the findings are those of the examination, the re-test only adds to them. */
function isEmptySection(content: DraftContent, section: DraftSection): boolean {
  if (section === 'retest') {
    const isRated = content.painAfter !== null || content.insertionPain !== null;
    return !isRated && content.findings.every(({ retest }) => retest.trim() === '');
  }
  return draftFields[section].every((field) =>
    sameContent({ of: content[field] }, { of: emptyDraft[field] }),
  );
}

/** The words of one section as they are on the screen, and whether another window wrote them differently. */
export function useDraftSection(session: VisitSession, section: DraftSection) {
  const { content, save } = usePart(session, session.draftPart);
  const errorOf = useFieldErrors(save.error);
  const theirs = save.conflict ? session.draft.theirs() : null;
  const differing = theirs
    ? draftFields[section].filter((field) => !sameContent({ of: content[field] }, { of: theirs[field] }))
    : [];
  return {
    content,
    save,
    errorOf,
    isEmpty: isEmptySection(content, section),
    theirs,
    /** The words that another window wrote differently. */
    differing: differing as readonly (keyof DraftContent)[],
    hasConflict: differing.length > 0,
    /** Changes words; `soon` while keys are typed. */
    change: session.changeDraft,
    /** Sends what waits when a field is left. */
    flush: session.leaveField,
  };
}
