import type { NeedledSite, NeedledVisit } from '../../contract/history-records.ts';
import { type NeedledPlace, placeKey } from './needled-place.ts';

/** Pain of whole visits, 0 to 10, averaged over those where it was rated before and after. */
export type PainOfVisits = { visits: number; before: number; after: number };

/** What was charted about a muscle, or another structure, on one side over some visits. Nothing here says why. */
export type MuscleHistory = NeedledPlace & {
  key: string;
  /** Visits at which it was needled. */
  sessions: number;
  sites: number;
  /** Sites where twitch responses were counted, none among them too; and those of them that had one. */
  counted: number;
  twitched: number;
  /** Null where no visit has both ratings. */
  pain: PainOfVisits | null;
  /** At the newest of its visits: the day, its sites, those whose twitches were counted, and those exhausted. */
  last: { day: string; sites: number; counted: number; exhausted: number };
};

/** Sums each muscle and side over visits, newest first; the most often needled one comes first. */
export function muscleHistories(visits: readonly NeedledVisit[]): MuscleHistory[] {
  const groups = new Map<string, { visit: NeedledVisit; sites: NeedledSite[] }[]>();
  for (const visit of visits) {
    const own = new Map<string, NeedledSite[]>();
    for (const site of visit.sites) {
      const key = placeKey(site);
      own.set(key, [...(own.get(key) ?? []), site]);
    }
    for (const [key, sites] of own) groups.set(key, [...(groups.get(key) ?? []), { visit, sites }]);
  }
  return [...groups]
    .flatMap(([key, sessions]) => historyOf(key, sessions) ?? [])
    .sort((one, other) => other.sessions - one.sessions || other.sites - one.sites);
}

function historyOf(
  key: string,
  sessions: readonly { visit: NeedledVisit; sites: readonly NeedledSite[] }[],
): MuscleHistory | null {
  const [newest] = sessions;
  const first = newest?.sites[0];
  if (newest === undefined || first === undefined) return null;
  const sites = sessions.flatMap((session) => session.sites);
  const counted = sites.filter(({ ltrCount }) => ltrCount !== null);
  return {
    key,
    muscleId: first.muscleId,
    structure: first.structure,
    side: first.side,
    sessions: sessions.length,
    sites: sites.length,
    counted: counted.length,
    twitched: counted.filter(({ ltrCount }) => (ltrCount ?? 0) > 0).length,
    pain: painOf(sessions.map(({ visit }) => visit)),
    last: {
      day: newest.visit.day,
      sites: newest.sites.length,
      counted: newest.sites.filter(({ ltrCount }) => ltrCount !== null).length,
      exhausted: newest.sites.filter(({ ltrExhausted }) => ltrExhausted).length,
    },
  };
}

function painOf(visits: readonly NeedledVisit[]): PainOfVisits | null {
  let before = 0;
  let after = 0;
  let rated = 0;
  for (const { painNow, painAfter } of visits) {
    if (painNow === null || painAfter === null) continue;
    before += painNow;
    after += painAfter;
    rated += 1;
  }
  return rated === 0 ? null : { visits: rated, before: before / rated, after: after / rated };
}
