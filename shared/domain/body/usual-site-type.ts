import type { Site } from '../../contract/visit-records.ts';
import type { Approach } from '../../contract/visit-words.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';

type SiteType = Site['siteType'];

/**
 * What a muscle is usually needled as: one that is charted by level beside the spine; any other at its motor point
 * where the approach is Gunn IMS, which looks for shortened muscle, tender at the motor point, and knows no trigger
 * points (Gunn: clinical signs); else at its trigger point.
 */
export function usualSiteType(muscleId: string | null, approach: Approach | null): SiteType {
  if (isByLevel(muscleId)) return 'paravertebral';
  return approach === 'gunnIms' ? 'motorPoint' : 'triggerPoint';
}

function isByLevel(muscleId: string | null): boolean {
  return muscleId !== null && muscleById(muscleId)?.byLevel === true;
}

/**
 * The site type of the next site: that of the site before, where it is usual for the new muscle or both muscles are
 * charted by level; else the usual one of the new muscle. A structure in words takes over what was there.
 */
export function nextSiteType(
  before: Pick<Site, 'muscleId' | 'siteType'>,
  muscleId: string | null,
  approach: Approach | null,
): SiteType {
  if (muscleId === null) return before.siteType;
  const byLevel = isByLevel(muscleId);
  if (byLevel && isByLevel(before.muscleId)) return before.siteType;
  const isUsual = byLevel ? before.siteType === 'paravertebral' : before.siteType !== 'paravertebral';
  return isUsual ? before.siteType : usualSiteType(muscleId, approach);
}

/**
 * The site type of a site once the approach is another one: what was usual for the one before becomes what is usual
 * now, so that no note calls an IMS site a trigger point because the approach was chosen late. Any other stays.
 */
export function siteTypeUnder(
  site: Pick<Site, 'muscleId' | 'siteType'>,
  before: Approach | null,
  after: Approach | null,
): SiteType {
  if (site.muscleId === null || site.siteType !== usualSiteType(site.muscleId, before)) return site.siteType;
  return usualSiteType(site.muscleId, after);
}
