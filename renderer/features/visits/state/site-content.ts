import type { Needle, Site } from '../../../../shared/contract/visit-records.ts';
import { nextSiteType, usualSiteType } from '../../../../shared/domain/body/usual-site-type.ts';
import { noSiteDetails } from '../../../../shared/domain/visits/no-site-details.ts';

/** What is charted about a site, without what the store adds. */
export type SiteContent = Omit<Site, 'version' | 'recordedAt'>;

/** What the next site takes over from the one before. */
export type SiteHabit = Pick<
  SiteContent,
  'needle' | 'technique' | 'siteType' | 'insertions' | 'needleContinues'
>;

/** A tap on the map that waits for its muscle. */
export type PendingSite = {
  readonly id: string;
  readonly ordinal: number;
  readonly position: Site['position'];
};

/** What was chosen for a tap: a muscle of the catalogue, or another structure in words. */
export type ChosenStructure = {
  readonly muscleId: string | null;
  readonly structure: string | null;
  readonly side: Site['side'];
  /** The spinal level, where it was asked for. */
  readonly segment?: Site['segment'];
};

/** Where nothing was needled yet today: the needle and technique of an ordinary trigger-point site. */
const firstHabit: SiteHabit = {
  needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
  technique: 'pistoning',
  siteType: 'triggerPoint',
  insertions: 1,
  needleContinues: false,
};

export function siteContentOf(site: Site): SiteContent {
  const { version: _version, recordedAt: _recordedAt, ...content } = site;
  return content;
}

/**
 * The habit of the last site, for a site in a muscle. Its number of insertions and its needle carry over too; a
 * wrongly carried "same needle" cannot hide, since the needles out are counted by hand at the end. The site type
 * carries over only where it is usual for the muscle.
 */
export function habitAfter(sites: readonly SiteContent[], muscleId: string | null = null): SiteHabit {
  const last = sites.filter((site) => !site.removed).at(-1);
  if (!last) return { ...firstHabit, siteType: usualSiteType(muscleId) };
  const { needle, technique, insertions, needleContinues } = last;
  return { needle, technique, siteType: nextSiteType(last, muscleId), insertions, needleContinues };
}

export function newSite(
  pending: PendingSite,
  chosen: ChosenStructure,
  habit: SiteHabit,
  visitId: string,
): SiteContent {
  return {
    id: pending.id,
    visitId,
    ordinal: pending.ordinal,
    position: pending.position,
    ...chosen,
    ...noSiteDetails,
    ...habit,
    segment: chosen.segment ?? null,
    ltrCount: null,
    ltrIntensity: null,
    ltrExhausted: false,
    sensations: [],
    note: '',
    origin: 'entered',
    removed: false,
  };
}

/** The number on the next mark: its place in the ledger. */
export function nextOrdinal(sites: readonly SiteContent[]): number {
  return sites.filter((site) => !site.removed).length + 1;
}

/** `0.30 × 40`, as printed on the box. */
export function needleText(needle: Needle): string {
  return `${needle.diameterMillimetres.toFixed(2)} × ${needle.lengthMillimetres}`;
}
