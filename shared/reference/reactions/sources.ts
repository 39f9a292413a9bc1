import type { reactionSources } from '../../messages/en/reaction-sources.ts';

/** A source of the taxonomy, of a guided path or of a published rate; the catalogue says which. */
export type ReactionSource = keyof typeof reactionSources;
