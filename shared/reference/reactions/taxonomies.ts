import type { ReactionTaxonomy } from '../../domain/reactions/taxonomy.ts';
import { taxonomy1 } from './taxonomy-1.ts';

/** Every edition, the oldest first; a reaction keeps the version it was charted by. */
export const reactionTaxonomies: readonly ReactionTaxonomy[] = [taxonomy1];

/** The edition of a version, or undefined where there is none. */
export function taxonomyOf(version: number): ReactionTaxonomy | undefined {
  return reactionTaxonomies.find((edition) => edition.version === version);
}
