import type { Site } from '../../contract/visit-records.ts';
import { type RegionId, regionAt, regionIds } from '../body/regions.ts';

type Waiting = Pick<Site, 'id' | 'origin' | 'position' | 'muscleId' | 'structure'>;
export type WaitingRegion = { readonly region: RegionId; readonly ids: readonly string[] };

/** Those copied from an earlier visit or a point set that nobody has confirmed yet. */
export function waitingSites<Of extends Pick<Site, 'origin'>>(sites: readonly Of[]): Of[] {
  return sites.filter(({ origin }) => origin === 'copied');
}

/** What waits, by part of the body from the head down. A site that lies on none is in no group. */
export function waitingRegions(sites: readonly Waiting[]): WaitingRegion[] {
  const waiting = waitingSites(sites).map(({ id, position }) => ({ id, region: regionAt(position) }));
  return regionIds
    .map((region) => ({ region, ids: waiting.filter((site) => site.region === region).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}

/**
 * What waits together with a site, itself included: those of its muscle or structure on either side, and those of its part
 * of the body. A group of one, and a region that holds no more than the muscle, is null.
 */
export function waitingWith(
  site: Waiting,
  sites: readonly Waiting[],
): { readonly ofMuscle: readonly string[] | null; readonly ofRegion: WaitingRegion | null } {
  const named = waitingSites(sites).filter(
    ({ muscleId, structure }) => muscleId === site.muscleId && structure === site.structure,
  );
  const ofMuscle = named.length > 1 ? named.map(({ id }) => id) : null;
  const there = waitingRegions(sites).find(({ ids }) => ids.includes(site.id)) ?? null;
  const holdsMore =
    there !== null && there.ids.length > 1 && there.ids.some((id) => !(ofMuscle ?? [site.id]).includes(id));
  return { ofMuscle, ofRegion: holdsMore ? there : null };
}
