import type { Site } from '../../contract/visit-records.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';

/** What a muscle is usually needled as: one that is charted by level beside the spine, any other at its trigger point. */
export function usualSiteType(muscleId: string | null): Site['siteType'] {
  return isByLevel(muscleId) ? 'paravertebral' : 'triggerPoint';
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
): Site['siteType'] {
  if (muscleId === null) return before.siteType;
  const byLevel = isByLevel(muscleId);
  if (byLevel && isByLevel(before.muscleId)) return before.siteType;
  const isUsual = byLevel ? before.siteType === 'paravertebral' : before.siteType !== 'paravertebral';
  return isUsual ? before.siteType : usualSiteType(muscleId);
}
