import type { Point } from '../../../../shared/contract/favourite-records.ts';
import type { Needle, Site } from '../../../../shared/contract/visit-records.ts';
import type { Approach } from '../../../../shared/contract/visit-words.ts';
import { nextSiteType, usualSiteType } from '../../../../shared/domain/body/usual-site-type.ts';
import { otherSideOf, placesOnBothSides } from '../../../../shared/domain/visits/both-sides.ts';
import { noSiteDetails } from '../../../../shared/domain/visits/no-site-details.ts';

/** What is charted about a site, without what the store adds. */
export type SiteContent = Omit<Site, 'version' | 'recordedAt' | 'needleLot'>;

/** What the next site takes over from the one before. */
export type SiteHabit = Pick<
  SiteContent,
  | 'needle'
  | 'depthMillimetres'
  | 'direction'
  | 'technique'
  | 'dwellSeconds'
  | 'electrical'
  | 'siteType'
  | 'insertions'
  | 'needleContinues'
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
  /** What it is, where it is no muscle. */
  readonly structureKind?: Site['structureKind'];
  readonly side: Site['side'];
  /** The spinal level, where it was asked for. */
  readonly segment?: Site['segment'];
};

/** Where nothing was needled yet today: the needle and technique of an ordinary trigger-point site. */
const firstHabit: SiteHabit = {
  needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
  depthMillimetres: null,
  direction: null,
  technique: 'pistoning',
  dwellSeconds: null,
  electrical: null,
  siteType: 'triggerPoint',
  insertions: 1,
  needleContinues: false,
};

export function siteContentOf(site: Site): SiteContent {
  const { version: _version, recordedAt: _recordedAt, needleLot: _needleLot, ...content } = site;
  return content;
}

/**
 * The habit of the last site, for a site in a muscle: how the needle was handled and its number of insertions
 * carry over. That the same needle goes on is said for each site anew: carried over unseen it would make the
 * count too low, and a needle could stay behind. The site type carries over only where it is usual for the
 * muscle.
 */
export function habitAfter(
  sites: readonly SiteContent[],
  muscleId: string | null = null,
  approach: Approach | null = null,
): SiteHabit {
  const last = lastSiteOf(sites);
  if (!last) return { ...firstHabit, siteType: usualSiteType(muscleId, approach) };
  const { needle, depthMillimetres, direction, technique, dwellSeconds, electrical } = last;
  const { insertions } = last;
  const siteType = nextSiteType(last, muscleId, approach);
  const handling = { needle, depthMillimetres, direction, technique, dwellSeconds, electrical };
  return { ...handling, siteType, insertions, needleContinues: false };
}

/**
 * What was set for the next site: it holds until a site is charted after it, and again once that one is taken back.
 */
export type AppliedPreset = {
  readonly settings: Pick<SiteHabit, 'needle' | 'technique' | 'dwellSeconds'>;
  /** The last site of the ledger when it was set; null with none. */
  readonly afterId: string | null;
};

/** The last site of the ledger. */
export function lastSiteOf(sites: readonly SiteContent[]): SiteContent | null {
  return sites.filter((site) => !site.removed).at(-1) ?? null;
}

/** The habit for the next site: that of the site before, or in its place what a preset says since. */
export function nextHabit(
  sites: readonly SiteContent[],
  preset: AppliedPreset | null,
  muscleId: string | null = null,
  approach: Approach | null = null,
): SiteHabit {
  const habit = habitAfter(sites, muscleId, approach);
  if (preset === null || preset.afterId !== (lastSiteOf(sites)?.id ?? null)) return habit;
  return {
    ...habit,
    ...preset.settings,
    insertions: 1,
    depthMillimetres: null,
    direction: null,
    electrical: null,
  };
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
    ...noSiteDetails,
    ...habit,
    ...chosen,
    siteType: siteTypeOfKind(chosen.structureKind) ?? habit.siteType,
    structureKind: chosen.structureKind ?? 'muscle',
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

/** The sites of one tap: that place, or where both sides are meant its mirror image too, with a needle of its own. */
export function sitesOfTap(
  pending: PendingSite,
  chosen: ChosenStructure,
  habit: SiteHabit,
  { visitId, bothSides, newId }: { visitId: string; bothSides: boolean; newId: () => string },
): SiteContent[] {
  if (!bothSides) return [newSite(pending, chosen, habit, visitId)];
  return placesOnBothSides(pending.position, chosen.muscleId).map(({ position, side }, index) => {
    const place = { id: index === 0 ? pending.id : newId(), ordinal: pending.ordinal + index, position };
    return newSite(place, { ...chosen, side }, habit, visitId);
  });
}

/**
 * The same site on the other side: where and how, with a needle of its own, and nothing of what was found or came of it.
 * Null for a site on the midline.
 */
export function siteOnOtherSide(
  site: SiteContent,
  place: Pick<SiteContent, 'id' | 'ordinal'>,
): SiteContent | null {
  const there = otherSideOf(site);
  if (there === null) return null;
  const { muscleId, structure, structureKind, segment, siteType, needle, insertions } = site;
  const { depthMillimetres, direction, technique, dwellSeconds, electrical } = site;
  const handling = { needle, insertions, depthMillimetres, direction, technique, dwellSeconds, electrical };
  const mirrored = newSite(
    { ...place, position: there.position },
    { muscleId, structure, structureKind, segment, side: there.side },
    { ...handling, siteType, needleContinues: false },
    site.visitId,
  );
  return { ...mirrored, siteType };
}

/**
 * A site of an earlier visit, proposed for this one: where and how it was needled, and nothing of what came of
 * it. It counts once a person has confirmed it.
 */
export function copiedSite(site: Site, place: Pick<SiteContent, 'id' | 'visitId' | 'ordinal'>): SiteContent {
  const outcome = { ltrCount: null, ltrIntensity: null, ltrExhausted: false, sensations: [] };
  const pain = { painReproduced: null, referredTo: '' };
  return {
    ...siteContentOf(site),
    ...place,
    ...outcome,
    ...pain,
    note: '',
    origin: 'copied',
    pairedWith: null,
    needleOutAt: null,
    removed: false,
  };
}

/** A place of a point set, proposed for this visit: it counts once a person has confirmed it. */
export function siteOfPoint(
  point: Point,
  { id, visitId, ordinal }: Pick<SiteContent, 'id' | 'visitId' | 'ordinal'>,
): SiteContent {
  const { position, needle, technique, siteType, ...chosen } = point;
  const habit = { ...firstHabit, needle, technique, siteType };
  return { ...newSite({ id, ordinal, position }, chosen, habit, visitId), siteType, origin: 'copied' };
}

/** The number on the next mark: its place in the ledger. */
export function nextOrdinal(sites: readonly SiteContent[]): number {
  return sites.filter((site) => !site.removed).length + 1;
}

/** `0.30 × 40`, as printed on the box. */
export function needleText(needle: Needle): string {
  return `${needle.diameterMillimetres.toFixed(2)} × ${needle.lengthMillimetres}`;
}

/** The site type that follows from what was needled, where it is no muscle. */
export function siteTypeOfKind(kind: Site['structureKind'] | undefined): Site['siteType'] | null {
  if (kind === undefined || kind === 'muscle') return null;
  return kind === 'nervePathway' ? 'peripheralNerve' : 'localSoftTissue';
}
