import type { ReactionContent } from '../state/reaction-book.ts';

type Category = ReactionContent['category'];

/** Seen most often after needling, the commonest first (Brady 2014, Boyce 2020); faintness is never far. */
export const commonCategories: readonly Category[] = [
  'bruise',
  'bleeding',
  'painDuring',
  'painAfter',
  'faintness',
  'drowsiness',
  'aggravation',
  'paraesthesia',
];

export const rareCategories: readonly Category[] = [
  'headache',
  'nausea',
  'emotional',
  'skin',
  'stuckNeedle',
  'bentNeedle',
  'syncope',
  'brokenNeedle',
  'forgottenNeedle',
  'pneumothorax',
  'organPuncture',
  'majorBleeding',
  'infection',
  'other',
];

/** Those that need care before charting. */
const serious: ReadonlySet<Category> = new Set([
  'syncope',
  'brokenNeedle',
  'forgottenNeedle',
  'pneumothorax',
  'organPuncture',
  'majorBleeding',
  'infection',
]);

/** Those that belong to a place rather than to the whole person. */
const local: ReadonlySet<Category> = new Set([
  'bruise',
  'bleeding',
  'painDuring',
  'painAfter',
  'paraesthesia',
  'skin',
  'stuckNeedle',
  'bentNeedle',
  'brokenNeedle',
  'forgottenNeedle',
]);

/** Whether a reaction of this category is at a place, so that it is asked which. */
export function isLocal(category: Category): boolean {
  return local.has(category);
}

export function isSerious(category: Category): boolean {
  return serious.has(category);
}

/**
 * A reaction as it begins: its usual severity, now, at the site in hand when it is one of a place. What was
 * done is never presumed.
 */
export function newReaction(facts: {
  id: string;
  visitId: string;
  category: Category;
  onsetAt: string;
  siteId: string | null;
}): ReactionContent {
  const { category } = facts;
  const severity = category === 'syncope' || category === 'forgottenNeedle' ? 'moderate' : 'mild';
  return {
    ...facts,
    siteId: local.has(category) ? facts.siteId : null,
    severity: serious.has(category) && severity === 'mild' ? 'severe' : severity,
    actions: [],
    note: '',
    removed: false,
  };
}
