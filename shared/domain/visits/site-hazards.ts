import type { Site } from '../../contract/visit-records.ts';
import type { HazardCode } from '../../reference/muscles/hazards.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';

/** Organs, great vessels and the spinal canal; nerves and joints are told while the muscle is chosen, and not again. */
const toldAtSite: readonly HazardCode[] = ['PL', 'HT', 'VA', 'CS', 'SC', 'SV', 'AX', 'KI', 'PE', 'FB'];

/** What a needle at a site must keep clear of. */
export type SiteHazards = {
  readonly near: readonly HazardCode[];
  /** The screening of the visit says implant or pacemaker; where it is, the therapist asked. */
  readonly implant: boolean;
};

/** What is told of a charted site: what lies near its muscle, and an implant that the screening found. */
export function siteHazards(
  site: Pick<Site, 'muscleId'>,
  screeningDecidedBy: readonly string[],
): SiteHazards {
  const codes = site.muscleId === null ? [] : (muscleById(site.muscleId)?.hazardCodes ?? []);
  return {
    near: codes.filter((code) => toldAtSite.includes(code)),
    implant: screeningDecidedBy.includes('implant'),
  };
}
