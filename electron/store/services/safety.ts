import { byVisit } from '../../../db/repositories/by-visit.ts';
import {
  type CountedReaction,
  countedReactions,
  needledVisitsByMonth,
  reactionsByMonth,
} from '../../../db/repositories/safety.ts';
import { sitesOfReactedVisits } from '../../../db/repositories/sites.ts';
import type { SafetyRates } from '../../../shared/contract/safety-records.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { type RegionId, regionAt } from '../../../shared/domain/body/regions.ts';
import { needledSites } from '../../../shared/domain/reactions/needled-places.ts';
import { monthsUpTo, safetyRates } from '../../../shared/domain/reactions/safety-rates.ts';
import { type HazardCode, hazardCodes } from '../../../shared/reference/muscles/hazards.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import type { Work } from '../work.ts';

/** So many months the owner looks back over, the one that is not over among them. */
const monthsShown = 12;

function monthsOf(work: Work): { months: string[]; from: string } {
  const months = monthsUpTo(work.today(), monthsShown);
  return { months, from: `${months[0]}-01` };
}

/** Reactions per 100 needled visits of the last months: two statements, however many visits there were. */
function rates(work: Work): SafetyRates {
  const { months, from } = monthsOf(work);
  return safetyRates(
    months,
    needledVisitsByMonth(work.database, from),
    reactionsByMonth(work.database, from),
  );
}

/** A reaction without anything that leads to a person. */
export type DeidentifiedReaction = Omit<CountedReaction, 'visitId' | 'siteId'> & {
  /** Where its site lies; null for the whole person, or where it is at no needled site. */
  region: RegionId | null;
  /** What lies near its site, also one that was taken back; where it has none, near any site of the visit. */
  hazards: HazardCode[];
};

/**
 * The reactions of the same months one by one, by month, and within a month by their content: the order they came in
 * would tell more than the month. Each table made is on record.
 */
function table(work: Work): { months: string[]; reactions: DeidentifiedReaction[] } {
  const { months, from } = monthsOf(work);
  const sites = byVisit(sitesOfReactedVisits(work.database, from));
  work.goesOnRecord();
  return {
    months,
    reactions: countedReactions(work.database, from)
      .map(({ visitId, siteId, ...reaction }) => {
        const ofVisit = sites.get(visitId) ?? [];
        const site = ofVisit.find(({ id }) => id === siteId);
        const near = hazardsOf(site ? [site] : needledSites(ofVisit.filter(({ removed }) => !removed)));
        return { ...reaction, region: site ? regionAt(site.position) : null, hazards: near };
      })
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
  };
}

function hazardsOf(sites: readonly Site[]): HazardCode[] {
  const near = new Set(
    sites.flatMap(({ muscleId }) => (muscleId === null ? [] : (muscleById(muscleId)?.hazardCodes ?? []))),
  );
  return hazardCodes.filter((code) => near.has(code));
}

function orderOf({ month, ...content }: DeidentifiedReaction): string {
  return `${month} ${content.category} ${JSON.stringify(content)}`;
}

export const safety = { rates, table };
