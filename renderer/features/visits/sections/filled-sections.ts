import type { VisitSession } from '../state/visit-session.ts';
import type { SectionId } from './section-props.ts';

/** Whether a section holds all that a note needs of it. */
export function isFilled(session: VisitSession, section: SectionId): boolean {
  const { content } = session.draftPart();
  switch (section) {
    case 'screening':
      return session.visit().screening !== null;
    case 'reason':
      return content.reasonForAttending.trim() !== '' && content.painNow !== null;
    case 'needling':
      return session.sites.part().sites.length > 0;
    case 'reactions':
      return content.noReactionsObserved || session.reactions.part().length > 0;
    case 'plan':
      return content.plan.trim() !== '';
    case 'end':
      return session.visit().state !== 'inTreatment';
    case 'sign':
      return false;
  }
}
