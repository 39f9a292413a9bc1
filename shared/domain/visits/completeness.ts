import type { Reaction } from '../../contract/reaction-records.ts';
import type { Visit } from '../../contract/visit-records.ts';
import { reactionLacks } from '../reactions/reaction-state.ts';

/** What a note can lack; keys below `visit.missing` in the message catalogue. */
export type MissingItem =
  | 'reasonForAttending'
  | 'painNow'
  | 'screening'
  | 'consent'
  | 'copiedSites'
  | 'reactions'
  | 'reactionsContradict'
  | 'unfinishedReaction';

type NoteFacts = Pick<
  Visit,
  | 'id'
  | 'consent'
  | 'reasonForAttending'
  | 'painNow'
  | 'screening'
  | 'sites'
  | 'noReactionsObserved'
  | 'consentConfirmed'
  | 'consentExceptionReason'
> & {
  reactions: readonly (Parameters<typeof reactionLacks>[0] & Pick<Reaction, 'removed'>)[];
};

/**
 * What must still be entered before the note may be signed, in the order of the page.
 *
 * - The reason for attending and the treatment with its response belong in every entry (College of
 *   Physiotherapists of Ontario, Documentation Standard).
 * - Needles need the screening of the day, and consent: signed at this visit, or signed before and confirmed
 *   today, or the reason why there is none.
 * - Reactions are said outright: either none was observed or each is charted. Silence is no answer, since
 *   about one minor reaction in three to five visits is normal (Brady 2014).
 * - A reaction that is not minor says how serious it was and what was done about it (that nothing was needed
 *   counts), and any in words what it was when none of the categories fits.
 * - A site copied from an earlier visit is confirmed or removed: unconfirmed, it says nothing of today.
 */
export function missingForSignature(visit: NoteFacts): MissingItem[] {
  const sites = visit.sites.filter((site) => !site.removed);
  const reactions = visit.reactions.filter((reaction) => !reaction.removed);
  const missing: MissingItem[] = [];
  if (visit.reasonForAttending === '') missing.push('reasonForAttending');
  if (visit.painNow === null) missing.push('painNow');
  if (sites.length > 0 && visit.screening === null) missing.push('screening');
  if (sites.length > 0 && !hasConsent(visit)) missing.push('consent');
  if (sites.some((site) => site.origin === 'copied')) missing.push('copiedSites');
  if (!visit.noReactionsObserved && reactions.length === 0) missing.push('reactions');
  if (visit.noReactionsObserved && reactions.length > 0) missing.push('reactionsContradict');
  if (reactions.some((reaction) => reactionLacks(reaction).length > 0)) missing.push('unfinishedReaction');
  return missing;
}

/** Whether the patient's consent to the needles of a visit is accounted for. */
export function hasConsent(
  visit: Pick<Visit, 'id' | 'consent' | 'consentConfirmed' | 'consentExceptionReason'>,
): boolean {
  if (visit.consentExceptionReason?.trim()) return true;
  if (visit.consent === null) return false;
  return visit.consent.visitId === visit.id || visit.consentConfirmed;
}
