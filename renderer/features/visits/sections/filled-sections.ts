import type { Finding } from '../../../../shared/contract/visit-words.ts';
import { reactionLacks } from '../../../../shared/domain/reactions/reaction-state.ts';
import { hasConsent } from '../../../../shared/domain/visits/completeness.ts';
import type { VisitSession } from '../state/visit-session.ts';
import type { SectionId } from './section-props.ts';

/** Whether a section holds all that a note needs of it. */
export function isFilled(session: VisitSession, section: SectionId): boolean {
  const { content } = session.draftPart();
  switch (section) {
    case 'screening':
      return session.visit().screening !== null;
    case 'response':
      return (
        session.previousVisitId === null || (content.painNow !== null && content.responseChange !== null)
      );
    case 'consent': {
      const { id, consent } = session.visit();
      return hasConsent({ ...content, id, consent });
    }
    case 'subjective':
      return (
        content.reasonForAttending.trim() !== '' &&
        (content.painNow !== null || session.previousVisitId !== null)
      );
    case 'objective':
      return content.findings.some(isFindingSaid) || content.objectiveNote.trim() !== '';
    case 'retest':
      return content.painAfter !== null || content.findings.some(({ retest }) => retest.trim() !== '');
    case 'needling': {
      const sites = session.sites.sites();
      // What was copied says nothing of today before somebody confirms it.
      return sites.length > 0 && sites.every(({ origin }) => origin !== 'copied');
    }
    case 'reactions':
      return isReactionsSaid(
        content.noReactionsObserved,
        session.reactions.part().map(({ reaction }) => reaction),
      );
    case 'plan':
      return content.plan.trim() !== '' || content.nextVisit.trim() !== '' || content.adjuncts.length > 0;
    case 'end':
      return session.visit().state !== 'inTreatment';
    case 'sign':
      return false;
  }
}

/** Signs that are there or not; everything else is only found once it is measured or described. */
const signs: readonly Finding['kind'][] = [
  'tenderness',
  'tautBand',
  'shortening',
  'allodynia',
  'sweating',
  'goosebumps',
  'trophoedema',
  'hairLoss',
];

/** Whether a row says something of today: a row that was only added, or copied without its measure, does not. */
function isFindingSaid({ kind, side, level, value }: Finding): boolean {
  const hasPlace = side !== null || Boolean(level?.trim());
  return value.trim() !== '' || (hasPlace && signs.includes(kind));
}

/** Whether it was said that none was observed, or each that was is charted whole. */
export function isReactionsSaid(
  noneObserved: boolean,
  reactions: readonly Parameters<typeof reactionLacks>[0][],
): boolean {
  if (reactions.length === 0) return noneObserved;
  return reactions.every((reaction) => reactionLacks(reaction).length === 0);
}
