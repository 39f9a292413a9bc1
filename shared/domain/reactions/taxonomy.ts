import type { z } from 'zod';
import type {
  ReactionCategory,
  ReactionSeriousness,
  reactionRelation,
  reactionSeverity,
} from '../../contract/reaction-records.ts';
import type { ReactionSource } from '../../reference/reactions/sources.ts';

/** The guided paths there are, each for one kind of red flag. */
export type GuideId =
  | 'collapse'
  | 'pneumothorax'
  | 'neckSigns'
  | 'nerveDeficit'
  | 'bladderBowel'
  | 'infection'
  | 'bleeding'
  | 'needle'
  | 'organ';

/** Where an ordinary reaction becomes a red flag: by what was needled in the visit it followed. */
export type WhenNeedled = 'neck' | 'lung';

/** One category as an edition of the taxonomy has it. */
export type ReactionKind = {
  readonly category: ReactionCategory;
  /** Whether it belongs to a place, so that it is asked which, or to the whole person. */
  readonly place: 'site' | 'person';
  /** `quick`: one action charts it. `common`: offered at once. `rare`: one tap further. */
  readonly offered: 'quick' | 'common' | 'rare';
  /** What it usually is; a person changes it where it was otherwise. */
  readonly severity: z.infer<typeof reactionSeverity>;
  /** Null where somebody has to judge it. */
  readonly seriousness: ReactionSeriousness | null;
  readonly relation: z.infer<typeof reactionRelation>;
  /** The guided path of a red flag. */
  readonly guide: GuideId | null;
  /** A guided path that is offered only when such a place was needled. */
  readonly guideWhen: { readonly needled: WhenNeedled; readonly guide: GuideId } | null;
  readonly sources: readonly ReactionSource[];
};

/** The categories as they are offered from a day on; a reaction keeps the edition it was charted by. */
export type ReactionTaxonomy = {
  readonly version: number;
  /** First day it is offered, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly kinds: readonly ReactionKind[];
};

/** The edition in force on a day: the last that had begun by then, or the first. */
export function taxonomyOn(editions: readonly ReactionTaxonomy[], day: string): ReactionTaxonomy {
  const begun = editions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const edition = begun.at(-1) ?? editions[0];
  if (!edition) throw new Error('there is no edition of the taxonomy');
  return edition;
}

/** How an edition has a category; undefined where it leaves it out. */
export function kindOf(taxonomy: ReactionTaxonomy, category: ReactionCategory): ReactionKind | undefined {
  return taxonomy.kinds.find((kind) => kind.category === category);
}
