import type { Site } from '../../../../shared/contract/visit-records.ts';
import { needleRows } from '../../../../shared/domain/visits/needles.ts';
import { openNeedles } from '../../../../shared/domain/visits/open-needles.ts';
import type { SiteContent } from './site-content.ts';

export type NeedleIn = SiteContent & { recordedAt: string | null };

export type NeedleOut = SiteContent & { needleOutAt: string };

/** The needles of a visit that are in, as they stand on the screen, the one that is in longest first. */
export function needlesIn(shown: readonly SiteContent[], onDisk: readonly Site[]): NeedleIn[] {
  const recorded = new Map(onDisk.map(({ id, recordedAt }) => [id, recordedAt]));
  return openNeedles(shown.map((site) => ({ ...site, recordedAt: recorded.get(site.id) ?? null })));
}

/** Those that were confirmed out, in the order of the ledger. */
export function needlesOut(shown: readonly SiteContent[]): NeedleOut[] {
  return needleRows(shown)
    .flatMap((rows) => rows.slice(-1))
    .filter((site): site is NeedleOut => site.needleOutAt !== null);
}
