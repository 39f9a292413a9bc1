import type { PointSet } from '../../../../shared/contract/favourite-records.ts';
import type { Site } from '../../../../shared/contract/visit-records.ts';
import type { Approach } from '../../../../shared/contract/visit-words.ts';
import { nextSiteType, siteTypeUnder } from '../../../../shared/domain/body/usual-site-type.ts';
import { changesOfPartners, pairedAmong } from '../../../../shared/domain/visits/needle-pairs.ts';
import {
  type ChosenStructure,
  copiedSite,
  nextOrdinal,
  type SiteContent,
  siteOfPoint,
  siteTypeOfKind,
} from './site-content.ts';
import type { SiteEdit } from './visit-history.ts';

export type SiteChange = Partial<Omit<SiteContent, 'id' | 'visitId' | 'ordinal'>>;
type Place = { visitId: string; newId: () => string };
/** That of the visit or set they come from, or the one before, and that of today. */
type Approaches = { before: Approach | null; after: Approach | null };

/** Sites placed, in the order of the ledger. */
export function placing(sites: readonly SiteContent[]): SiteEdit[] {
  return sites.map((after) => ({ before: null, after }));
}

/** Proposes the sites of an earlier visit behind those of today, called as is usual under the approach of today. */
export function copying(
  contents: readonly SiteContent[],
  sites: readonly Site[],
  approaches: Approaches,
  place: Place,
): SiteEdit[] {
  const edits = proposing(contents, sites, copiedSite, approaches, place);
  const newIds = new Map(sites.map(({ id }, index) => [id, edits[index]?.after.id ?? id]));
  return edits.map(({ after }, index) => ({
    before: null,
    after: { ...after, pairedWith: pairedAmong(sites[index]?.pairedWith ?? null, newIds) },
  }));
}

/** Proposes the places of a point set, in the same way. */
export function placingSet(
  contents: readonly SiteContent[],
  { points, approach }: PointSet,
  after: Approach | null,
  place: Place,
): SiteEdit[] {
  return proposing(contents, points, siteOfPoint, { before: approach, after }, place);
}

function proposing<From>(
  contents: readonly SiteContent[],
  from: readonly From[],
  propose: (one: From, place: Pick<SiteContent, 'id' | 'visitId' | 'ordinal'>) => SiteContent,
  { before, after }: Approaches,
  { visitId, newId }: Place,
): SiteEdit[] {
  const first = nextOrdinal(contents);
  return placing(
    from.map((one, index) => {
      const site = propose(one, { id: newId(), visitId, ordinal: first + index });
      return { ...site, siteType: siteTypeUnder(site, before, after) };
    }),
  );
}

/** Those of the sites that wait were needled today as they stand. */
export function confirming(contents: readonly SiteContent[], ids: readonly string[]): SiteEdit[] {
  return contents
    .filter(({ id, origin, removed }) => origin === 'copied' && !removed && ids.includes(id))
    .map((before) => ({ before, after: { ...before, origin: 'confirmed' as const } }));
}

/** What was called as is usual under one approach is called as is usual under the other. */
export function following(contents: readonly SiteContent[], { before, after }: Approaches): SiteEdit[] {
  return contents
    .filter(({ removed }) => !removed)
    .map((site) => ({ before: site, after: { ...site, siteType: siteTypeUnder(site, before, after) } }))
    .filter((edit) => edit.before.siteType !== edit.after.siteType);
}

/** The needles at these sites came out at that instant, or are in after all (null). */
export function takingOut(
  contents: readonly SiteContent[],
  ids: readonly string[],
  needleOutAt: string | null,
): SiteEdit[] {
  return contents
    .filter(({ id }) => ids.includes(id))
    .map((before) => ({ before, after: { ...before, needleOutAt } }));
}

/** A change of one site, with what follows for the other needle of its pair. */
export function changing(
  contents: readonly SiteContent[],
  before: SiteContent,
  after: SiteContent,
): SiteEdit[] {
  const isPaired = before.pairedWith !== null || after.pairedWith !== null;
  return [{ before, after }, ...(isPaired ? changesOfPartners(after, contents) : [])];
}

/** Takes sites out of the ledger; those after them move up, since a number is a place in the ledger. */
export function removing(contents: readonly SiteContent[], ids: readonly string[]): SiteEdit[] {
  const standing = contents.filter(({ removed }) => !removed);
  const gone = standing.filter(({ id }) => ids.includes(id));
  const moved = standing
    .filter((site) => !gone.includes(site))
    .map((before, index) => ({ before, after: { ...before, ordinal: index + 1 } }))
    .filter(({ before, after }) => before.ordinal !== after.ordinal);
  return [...gone.map((before) => ({ before, after: { ...before, removed: true } })), ...moved];
}

/** What follows from a new name of a site. */
export function namedAnew(
  before: SiteContent,
  chosen: ChosenStructure,
  approach: Approach | null,
): SiteChange {
  const { muscleId, structure, structureKind = 'muscle' } = chosen;
  const siteType = siteTypeOfKind(structureKind) ?? nextSiteType(before, muscleId, approach);
  return { muscleId, structure, structureKind, siteType, segment: segmentAfter(before, chosen) };
}

/** The level of a site that is named anew: the one that was asked for; else it stays where the muscle stays. */
function segmentAfter(before: SiteContent, chosen: ChosenStructure): SiteContent['segment'] {
  if (chosen.segment !== undefined) return chosen.segment;
  return chosen.muscleId === before.muscleId ? before.segment : null;
}
