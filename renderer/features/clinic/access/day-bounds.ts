import { dayOfInstant } from '../../../../shared/domain/calendar.ts';

/** More than any time zone is away from UTC. */
const furthestZone = 15 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;

/** First moment of a calendar day where the clinic is, in UTC. */
export function startOfDay(day: string, timeZone: string): string {
  const utcMidnight = Date.parse(`${day}T00:00:00.000Z`);
  return instantOf(firstMoment(utcMidnight, day, timeZone));
}

/** Last millisecond of a calendar day where the clinic is, in UTC; days of 23 and 25 hours too. */
export function endOfDay(day: string, timeZone: string): string {
  const next = Date.parse(`${day}T00:00:00.000Z`) + dayLength;
  return instantOf(firstMoment(next, instantOf(next).slice(0, 10), timeZone) - 1);
}

/**
 * Looks for the moment at which the clinic's own calendar turns to the day, so that there is one idea only of
 * where the clinic's clocks stand.
 */
function firstMoment(aboutThen: number, day: string, timeZone: string): number {
  let before = aboutThen - furthestZone;
  let reached = aboutThen + furthestZone;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayOfInstant(instantOf(middle), timeZone) < day) {
      before = middle;
    } else {
      reached = middle;
    }
  }
  return reached;
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
