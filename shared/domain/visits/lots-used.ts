import type { Needle, Site } from '../../contract/visit-records.ts';
import { type CountedSite, needleRows } from './needles.ts';
import { isSameNeedle } from './stocked-needles.ts';

type SiteOfLot = Omit<CountedSite, 'removed'> & Pick<Site, 'needle' | 'needleLot'>;
/** A lot that needles were opened of. */
export type LotUsed = { readonly lot: string; readonly needle: Needle };

/** The lots of the needles that were opened for these sites, each once, in the order of the ledger. */
export function lotsUsed(sites: readonly SiteOfLot[]): readonly LotUsed[] {
  const lots: LotUsed[] = [];
  // A needle that goes on is of the lot it was opened of.
  for (const [opener] of needleRows(sites.map((site) => ({ ...site, removed: false })))) {
    if (!opener?.needleLot) continue;
    const { needleLot: lot, needle } = opener;
    if (!lots.some((known) => known.lot === lot && isSameNeedle(known.needle, needle))) {
      lots.push({ lot, needle });
    }
  }
  return lots;
}
