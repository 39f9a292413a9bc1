import type { Point, PointSet } from '../../contract/favourite-records.ts';
import type { Site } from '../../contract/visit-records.ts';
import type { Approach } from '../../contract/visit-words.ts';

type Charted = Pick<Site, keyof Point>;

/** The most places a point set holds. */
export const mostPoints = 60;

/** The places of some sites, to be needled again elsewhere: where and how, and nothing of what came of it. */
export function pointSetOf(sites: readonly Charted[], approach: Approach | null): PointSet {
  return { kind: 'pointSet', approach, points: sites.slice(0, mostPoints).map(pointOf) };
}

function pointOf(site: Charted): Point {
  const { position, muscleId, structure, structureKind, side, segment, siteType, needle, technique } = site;
  return { position, muscleId, structure, structureKind, side, segment, siteType, needle, technique };
}
