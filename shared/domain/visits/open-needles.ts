import type { Site } from '../../contract/visit-records.ts';
import { type CountedSite, needleRows } from './needles.ts';

type Place = Pick<Site, 'muscleId' | 'structure' | 'side' | 'segment'>;
type NeedledSite = CountedSite &
  Pick<Site, 'needleOutAt'> & {
    /** Null for a site that is not on disk yet: it is the newest. */
    recordedAt: string | null;
  };

/**
 * The rows of the ledger where a needle is in, the one that is in longest first. A needle that goes on is at its last
 * row: only there is it confirmed out. Rows copied from an earlier visit have none until they are confirmed.
 */
export function openNeedles<Row extends NeedledSite>(sites: readonly Row[]): Row[] {
  return needleRows(sites)
    .flatMap((rows) => rows.slice(-1))
    .filter(({ needleOutAt }) => needleOutAt === null)
    .sort((one, other) => inSince(one) - inSince(other));
}

function inSince({ recordedAt }: Pick<NeedledSite, 'recordedAt'>): number {
  return recordedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(recordedAt);
}

/** Whole minutes a needle has been in at a moment (milliseconds since 1970). */
export function minutesIn({ recordedAt }: Pick<NeedledSite, 'recordedAt'>, now: number): number {
  return recordedAt === null ? 0 : Math.max(0, Math.floor((now - Date.parse(recordedAt)) / 60_000));
}

/** A place where needles are in, and how many. */
export type NeedlePlace<Row extends Place> = { readonly site: Row; readonly needles: number };

/** The same needles by muscle or structure, side and level, in the order in which each place comes first. */
export function needlePlaces<Row extends Place>(needles: readonly Row[]): NeedlePlace<Row>[] {
  const places = new Map<string, NeedlePlace<Row>>();
  for (const site of needles) {
    const key = JSON.stringify([site.muscleId, site.structure, site.side, site.segment]);
    const known = places.get(key);
    places.set(key, { site: known?.site ?? site, needles: (known?.needles ?? 0) + 1 });
  }
  return [...places.values()];
}
