import type { Visit } from '../../contract/visit-records.ts';

/** What a note can lack; keys below `visit.missing` in the message catalogue. */
export type MissingItem =
  | 'reasonForAttending'
  | 'painNow'
  | 'screening'
  | 'copiedSites'
  | 'reactions'
  | 'reactionsContradict';

type NoteFacts = Pick<
  Visit,
  'reasonForAttending' | 'painNow' | 'screening' | 'sites' | 'reactions' | 'noReactionsObserved'
>;

/**
 * What must still be entered before the note may be signed, in the order of the page.
 *
 * - The reason for attending and the treatment with its response belong in every entry (College of
 *   Physiotherapists of Ontario, Documentation Standard).
 * - Needles need the screening of the day.
 * - Reactions are said outright: either none was observed or each is charted. Silence is no answer, since
 *   about one minor reaction in three to five visits is normal (Brady 2014).
 * - A site copied from an earlier visit is confirmed or removed: unconfirmed, it says nothing of today.
 */
export function missingForSignature(visit: NoteFacts): MissingItem[] {
  const sites = visit.sites.filter((site) => !site.removed);
  const reactions = visit.reactions.filter((reaction) => !reaction.removed);
  const missing: MissingItem[] = [];
  if (visit.reasonForAttending === '') missing.push('reasonForAttending');
  if (visit.painNow === null) missing.push('painNow');
  if (sites.length > 0 && visit.screening === null) missing.push('screening');
  if (sites.some((site) => site.origin === 'copied')) missing.push('copiedSites');
  if (!visit.noReactionsObserved && reactions.length === 0) missing.push('reactions');
  if (visit.noReactionsObserved && reactions.length > 0) missing.push('reactionsContradict');
  return missing;
}
