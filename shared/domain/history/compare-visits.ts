import type { NeedledSite, NeedledVisit } from '../../contract/history-records.ts';
import { type NeedledPlace, placeKey } from './needled-place.ts';

/** A muscle, or a level of it, on one side, with its sites at the earlier visit and at the later one. */
export type ComparedPlace = NeedledPlace & {
  key: string;
  segment: NeedledSite['segment'];
  earlier: readonly NeedledSite[];
  later: readonly NeedledSite[];
};

export type VisitComparison = {
  both: readonly ComparedPlace[];
  onlyEarlier: readonly ComparedPlace[];
  onlyLater: readonly ComparedPlace[];
};

/**
 * What was needled at two visits. Sites are the same where muscle, side and charted level agree; how near the marks lie
 * says nothing about that. Every site of both visits is in it once, in the order of the ledgers.
 */
export function compareVisits(
  earlier: Pick<NeedledVisit, 'sites'>,
  later: Pick<NeedledVisit, 'sites'>,
): VisitComparison {
  const places = new Map<string, ComparedPlace>();
  const take = (site: NeedledSite, visit: 'earlier' | 'later') => {
    const { muscleId, structure, side, segment } = site;
    const key = `${placeKey(site)} ${segment ?? ''}`;
    const known = places.get(key) ?? { key, muscleId, structure, side, segment, earlier: [], later: [] };
    places.set(key, { ...known, [visit]: [...known[visit], site] });
  };
  for (const site of later.sites) take(site, 'later');
  for (const site of earlier.sites) take(site, 'earlier');
  const all = [...places.values()];
  return {
    both: all.filter((place) => place.earlier.length > 0 && place.later.length > 0),
    onlyEarlier: all.filter((place) => place.later.length === 0),
    onlyLater: all.filter((place) => place.earlier.length === 0),
  };
}
