import { useTranslation } from 'react-i18next';
import { ConflictNotice } from './conflict-notice.tsx';
import { usePart } from './state/use-visit-session.ts';
import type { VisitSession } from './state/visit-session.ts';

/** The words of the visit as two windows wrote them, while nobody has chosen. */
export function DraftConflict({ session }: { session: VisitSession }) {
  const { t } = useTranslation();
  const { content, save } = usePart(session, session.draftPart);
  const theirs = session.draft.theirs();
  if (!save.conflict || !theirs) return null;
  const yesOrNo = (value: boolean) => (value ? t('common.value.yes') : t('common.value.no'));
  const all = [
    {
      label: t('visit.reason.label'),
      mine: content.reasonForAttending,
      theirs: theirs.reasonForAttending,
    },
    {
      label: t('visit.reason.pain'),
      mine: String(content.painNow ?? ''),
      theirs: String(theirs.painNow ?? ''),
    },
    {
      label: t('visit.reactions.noneObserved'),
      mine: yesOrNo(content.noReactionsObserved),
      theirs: yesOrNo(theirs.noReactionsObserved),
    },
    { label: t('visit.plan.label'), mine: content.plan, theirs: theirs.plan },
  ];
  return (
    <ConflictNotice
      differences={all.filter(({ mine, theirs: other }) => mine.trim() !== other.trim())}
      record={session.draft}
    />
  );
}
