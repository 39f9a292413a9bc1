import { useRef } from 'react';
import { type MissingItem, missingForSignature } from '../../../../shared/domain/visits/completeness.ts';
import { isLocked } from '../../../../shared/domain/visits/visit-state.ts';
import type { SectionId } from '../sections/section-props.ts';
import { asBefore } from '../state/as-before.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';

/** What a note can lack, the store's own list and what only this screen can know. */
export type Missing = MissingItem | 'unfinishedScreening' | 'unsaved' | 'ended';

const sectionOf: Record<Missing, SectionId> = {
  screening: 'screening',
  consent: 'consent',
  unfinishedScreening: 'screening',
  reasonForAttending: 'subjective',
  painNow: 'subjective',
  copiedSites: 'needling',
  unsaved: 'needling',
  reactions: 'reactions',
  reactionsContradict: 'reactions',
  unfinishedReaction: 'reactions',
  ended: 'end',
};

/** The section in which something missing is entered. */
export function sectionOfMissing(missing: Missing, session: VisitSession): SectionId {
  // At a repeat visit the pain of now opens the page.
  return missing === 'painNow' && session.previousVisitId !== null ? 'response' : sectionOf[missing];
}

/** What stands between this visit and a signature, in the order of the page. */
function missingItems(session: VisitSession): Missing[] {
  const visit = session.visit();
  if (isLocked(visit.state)) return [];
  const { content } = session.draftPart();
  const screening = session.screeningPart();
  const reactions = session.reactions.part();
  const hasAnswers = Object.keys(screening.content.answers).length > 0;
  const isAnswered = visit.screening !== null || hasAnswers;
  const missing: Missing[] = missingForSignature({
    ...content,
    reasonForAttending: content.reasonForAttending.trim(),
    screening: visit.screening,
    id: visit.id,
    consent: visit.consent,
    sites: visit.sites,
    // As they are on the screen: what is not on disk yet is told by `unsaved`.
    reactions: reactions.map(({ reaction }) => reaction),
  });
  const waits = session.overall().status === 'failed' || session.overall().status === 'conflict';
  const extra: [Missing, boolean][] = [
    ['unfinishedScreening', isAnswered && screening.save.status === 'unsaved'],
    ['unsaved', waits],
    ['ended', visit.state === 'inTreatment'],
  ];
  const added = extra.flatMap(([item, lacks]) => (lacks ? [item] : []));
  const order = Object.keys(sectionOf);
  return [...missing, ...added].sort((left, right) => order.indexOf(left) - order.indexOf(right));
}

/** What stands between this visit and a signature, while it is charted. */
export function useMissingItems(session: VisitSession): readonly Missing[] {
  const known = useRef<readonly Missing[] | null>(null);
  return usePart(session, () => {
    known.current = asBefore(known.current, missingItems(session));
    return known.current;
  });
}
