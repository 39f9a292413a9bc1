import type { Timer } from '../../contract/lock-records.ts';
import type { Site } from '../../contract/visit-records.ts';
import { type CountedSite, needleRows } from './needles.ts';

type Clock = Pick<Timer, 'seconds' | 'startedAt'>;

/** The longest time a timer is set to, in seconds. */
const longestSeconds = 7200;
/** Dwells that are offered, in seconds: trials left needles in for 2 to 20 minutes (domain of dry needling). */
const usualSeconds = [120, 300, 600, 900, 1200] as const;

/** When a timer runs out, in milliseconds since 1970. */
export function endOfTimer({ startedAt, seconds }: Clock): number {
  return Date.parse(startedAt) + seconds * 1000;
}

/**
 * Whole seconds until a timer runs out at a moment (milliseconds since 1970): the last second counts as one, and 0 or
 * less is over.
 */
export function secondsLeft(clock: Clock, now: number): number {
  return Math.ceil((endOfTimer(clock) - now) / 1000);
}

/** How long a timer is to run, in seconds, when it gets another minute: from now on once it is over. */
export function withMinuteMore(clock: Clock, now: number): number {
  const hasRun = clock.seconds - Math.min(0, secondsLeft(clock, now));
  return Math.min(longestSeconds, hasRun + 60);
}

/**
 * Whether a timer has nothing left to count for: the needles of its sites are confirmed out. A needle that went on is
 * out where it ended; a site that was removed has none; of one that is not on disk yet the needle is in.
 * @param sites all of its visit, also those that were removed
 */
export function areNeedlesOut(
  { siteIds }: Pick<Timer, 'siteIds'>,
  sites: readonly (CountedSite & Pick<Site, 'needleOutAt'>)[],
): boolean {
  const removed = new Set(sites.filter((site) => site.removed).map(({ id }) => id));
  const out = new Set(
    needleRows(sites)
      .filter((rows) => rows.at(-1)?.needleOutAt)
      .flatMap((rows) => rows.map(({ id }) => id)),
  );
  const needled = siteIds.filter((id) => !removed.has(id));
  return needled.length > 0 && needled.every((id) => out.has(id));
}

/** What is offered for some sites, in seconds: first the dwells charted there, then the usual ones, each once. */
export function dwellChoices(sites: readonly Pick<Site, 'dwellSeconds'>[]): {
  charted: number[];
  usual: number[];
} {
  const charted = [
    ...new Set(sites.flatMap(({ dwellSeconds }) => (dwellSeconds === null ? [] : [dwellSeconds]))),
  ];
  charted.sort((one, other) => one - other);
  return { charted, usual: usualSeconds.filter((seconds) => !charted.includes(seconds)) };
}

/** Numbers as people say them: `1–4, 7`. Each number once, in its order. */
export function numberRuns(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(runText).join(', ');
}

function runText({ first, last }: { first: number; last: number }): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
}
