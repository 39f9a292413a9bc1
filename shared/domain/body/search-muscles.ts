import type { Muscle } from '../../reference/muscles/muscle.ts';
import { muscleCatalogue } from '../../reference/muscles/muscle-catalogue.ts';
import { foldText, indexTokens, searchTokens, tokensMatch } from '../text-folding.ts';

export interface SearchMusclesOptions {
  /** How many at the most; all unless told. */
  readonly limit?: number;
  readonly catalogue?: readonly Muscle[];
}

interface Indexed {
  readonly muscle: Muscle;
  readonly tokens: readonly string[];
  readonly shortNames: readonly string[];
  readonly firstWord: string;
}

const order = { often: 0, sometimes: 1, rarely: 2 } as const;

const indexes = new WeakMap<readonly Muscle[], readonly Indexed[]>();

function indexOf(catalogue: readonly Muscle[]): readonly Indexed[] {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const fresh = catalogue.map((muscle): Indexed => {
    const names = [muscle.name, ...muscle.shortNames];
    const spelledOut = muscle.name.includes('post.') ? ['posterior'] : [];
    return {
      muscle,
      tokens: [...names.flatMap(indexTokens), ...spelledOut],
      shortNames: muscle.shortNames.map((name) => searchTokens(name).join(' ')),
      firstWord: foldText(muscle.name),
    };
  });
  indexes.set(catalogue, fresh);
  return fresh;
}

/** 0 for the short name itself, then its beginning, then the beginning of the name, then any words. */
function closeness(entry: Indexed, typed: readonly string[]): number {
  const text = typed.join(' ');
  if (entry.shortNames.includes(text)) return 0;
  if (entry.shortNames.some((name) => name.startsWith(text))) return 1;
  return entry.firstWord.startsWith(typed[0] ?? '') ? 2 : 3;
}

/**
 * Muscles whose name or short name has every word typed, by its beginning, in any order, case and accents folded;
 * the closest first. Nothing typed finds nothing. Muscles usually avoided are found too: their name was asked for.
 */
export function searchMuscles(text: string, options: SearchMusclesOptions = {}): readonly Muscle[] {
  const { limit, catalogue = muscleCatalogue } = options;
  const typed = searchTokens(text);
  return indexOf(catalogue)
    .filter((entry) => tokensMatch(typed, entry.tokens))
    .map((entry) => ({ muscle: entry.muscle, closeness: closeness(entry, typed) }))
    .sort(
      (a, b) =>
        a.closeness - b.closeness ||
        order[a.muscle.needled] - order[b.muscle.needled] ||
        a.muscle.name.localeCompare(b.muscle.name),
    )
    .map(({ muscle }) => muscle)
    .slice(0, limit);
}
