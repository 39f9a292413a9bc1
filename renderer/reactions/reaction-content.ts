import type { Reaction, ReactionCategory } from '../../shared/contract/reaction-records.ts';
import { startingReaction } from '../../shared/domain/reactions/starting-reaction.ts';
import { type ReactionKind, taxonomyOn } from '../../shared/domain/reactions/taxonomy.ts';
import { reactionTaxonomies } from '../../shared/reference/reactions/taxonomies.ts';

/** What is charted about a reaction, without what the store adds. */
export type ReactionContent = Omit<
  Reaction,
  'version' | 'origin' | 'recordedAt' | 'recordedBy' | 'followUps'
>;

/** The kinds that are offered on a day, `YYYY-MM-DD`. */
export function kindsOn(day: string): readonly ReactionKind[] {
  return taxonomyOn(reactionTaxonomies, day).kinds;
}

/**
 * A reaction as it begins: what the taxonomy of the day says it usually is, at the site in hand when it is
 * one of a place.
 */
export function newReaction(facts: {
  id: string;
  visitId: string;
  category: ReactionCategory;
  onsetAt: string;
  siteId: string | null;
  /** The clinic's day today. */
  today: string;
}): ReactionContent {
  const { id, visitId, category, onsetAt, today } = facts;
  const kind = kindsOn(today).find((one) => one.category === category);
  const siteId = kind?.place === 'site' ? facts.siteId : null;
  return { ...startingReaction(category, today), id, visitId, onsetAt, siteId, removed: false };
}
