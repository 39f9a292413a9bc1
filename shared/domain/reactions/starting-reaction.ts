import type { ReactionCategory, ReactionInput } from '../../contract/reaction-records.ts';
import { reactionTaxonomies } from '../../reference/reactions/taxonomies.ts';
import { kindOf, taxonomyOn } from './taxonomy.ts';

type Judgement = Omit<ReactionInput, 'id' | 'visitId' | 'version' | 'siteId' | 'onsetAt'>;

/**
 * A reaction as one action charts it, on a day `YYYY-MM-DD`: what the edition of that day says it usually
 * is. What was done, who was told and how it ended are never presumed.
 */
export function startingReaction(category: ReactionCategory, day: string): Judgement {
  const taxonomy = taxonomyOn(reactionTaxonomies, day);
  const kind = kindOf(taxonomy, category);
  return {
    taxonomyVersion: taxonomy.version,
    category,
    severity: kind?.severity ?? 'moderate',
    seriousness: kind?.seriousness ?? null,
    relation: kind?.relation ?? 'cannotSay',
    learned: 'seen',
    actions: [],
    told: [],
    outcome: null,
    resolvedOn: null,
    stepsDone: [],
    note: '',
  };
}
