import {
  closingOutcomes,
  type FollowUp,
  type Reaction,
  type ReactionOutcome,
} from '../../contract/reaction-records.ts';
import { taxonomyOf } from '../../reference/reactions/taxonomies.ts';
import { type GuideId, kindOf, type ReactionKind, type WhenNeedled } from './taxonomy.ts';

type Charted = Pick<Reaction, 'category' | 'taxonomyVersion'>;
/** One that is being written has no follow-ups yet. */
type Standing = Pick<Reaction, 'outcome'> & { followUps?: readonly Pick<FollowUp, 'outcome'>[] };
type Judged = Charted & Pick<Reaction, 'severity' | 'seriousness'>;

/** How the edition it was charted by has its category. */
export function kindOfReaction({ category, taxonomyVersion }: Charted): ReactionKind | undefined {
  const taxonomy = taxonomyOf(taxonomyVersion);
  return taxonomy && kindOf(taxonomy, category);
}

/** Whether it belongs to a place, so that it is asked which site it came from. */
export function isAtSite(reaction: Charted): boolean {
  return kindOfReaction(reaction)?.place === 'site';
}

/** The guided path that a reaction opens: always, or because of what was needled. */
export function guideOf(reaction: Charted, needled: readonly WhenNeedled[]): GuideId | null {
  const kind = kindOfReaction(reaction);
  if (!kind) return null;
  if (kind.guide) return kind.guide;
  return kind.guideWhen && needled.includes(kind.guideWhen.needled) ? kind.guideWhen.guide : null;
}

/** What leaves no reaction minor, however mild it began. */
const graveOutcomes: readonly (ReactionOutcome | null)[] = ['lasting', 'death'];

/**
 * Mild, not serious, no red flag and without a lasting end: one action charts it whole. About one in three to five treatments has
 * one (Brady 2014, Boyce 2020), and what costs more is left out.
 */
export function isMinor(reaction: Judged & Standing): boolean {
  return (
    reaction.severity === 'mild' &&
    reaction.seriousness === 'notSerious' &&
    !kindOfReaction(reaction)?.guide &&
    !graveOutcomes.includes(outcomeNow(reaction))
  );
}

export type ReactionGap = 'actions' | 'note' | 'seriousness';

/** What a reaction still has to say before a note can be signed with it. */
export function reactionLacks(
  reaction: Judged & Standing & Pick<Reaction, 'actions' | 'note'>,
): ReactionGap[] {
  const lacks: ReactionGap[] = [];
  if (reaction.seriousness === null) lacks.push('seriousness');
  if (reaction.actions.length === 0 && !isMinor(reaction)) lacks.push('actions');
  if (reaction.category === 'other' && reaction.note.trim() === '') lacks.push('note');
  return lacks;
}

/**
 * Whether somebody still has to ask about it: it was said to go on, or nothing was said of one that is
 * not minor. A drop of blood that nobody spoke of again is over.
 */
export function isOpen(reaction: Judged & Standing & Pick<Reaction, 'removed'>): boolean {
  if (reaction.removed) return false;
  const outcome = outcomeNow(reaction);
  if (outcome === null) return !isMinor(reaction);
  return !closingOutcomes.includes(outcome);
}

/** Whether the patient died of it or with it, as it was judged or as its outcome says. */
export function isDeath(reaction: Standing & Pick<Reaction, 'seriousness'>): boolean {
  return reaction.seriousness === 'death' || outcomeNow(reaction) === 'death';
}

/** How it stands: as the last follow-up says, or as it was first charted. */
export function outcomeNow(reaction: Standing): ReactionOutcome | null {
  return reaction.followUps?.at(-1)?.outcome ?? reaction.outcome;
}
