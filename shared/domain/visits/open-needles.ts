import type { Site } from '../../contract/visit-records.ts';
import { type CountedSite, needleRows } from './needles.ts';

type Place = Pick<Site, 'muscleId' | 'structure' | 'side' | 'segment'>;

/** The rows of the ledger where a needle is in, in their order: a needle that goes on is at its last row. */
export function openNeedles<Row extends CountedSite>(sites: readonly Row[]): Row[] {
  return needleRows(sites).flatMap((rows) => rows.slice(-1));
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
