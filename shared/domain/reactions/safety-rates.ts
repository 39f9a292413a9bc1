import type { ReactionCategory } from '../../contract/reaction-records.ts';
import type { SafetyRate, SafetyRates } from '../../contract/safety-records.ts';

/** Needled visits of a month, `YYYY-MM`. */
export type MonthOfVisits = { month: string; visits: number };
/** Reactions of one category that followed the needled visits of a month. */
export type MonthOfEvents = { month: string; category: ReactionCategory; events: number };

/** With fewer needled visits a single event would move the rate by more than three in a hundred. */
export const fewestVisitsToCompare = 30;
/** One or two events come by chance: nothing follows from such a rate. */
const mostEventsOfChance = 2;

/**
 * A rate that is low enough to mean that reactions are not written down: the careful prospective surveys found 19.18
 * (Brady 2014) and 36.7 (Boyce 2020) minor events in 100 treatments.
 */
const lowestLikelyPer100 = 5;

/** Events per 100 needled visits; none is given where the numbers are too small. */
export function rateOf(events: number, visits: number): SafetyRate {
  const isTooFew = visits < fewestVisitsToCompare || (events > 0 && events <= mostEventsOfChance);
  return { events, visits, per100: isTooFew ? null : Math.round((1000 * events) / visits) / 10 };
}

/** Whether a rate is so far below the published ones that reactions probably go unrecorded. */
export function looksUnrecorded({ events, visits }: SafetyRate): boolean {
  return visits >= fewestVisitsToCompare && (100 * events) / visits < lowestLikelyPer100;
}

/** So many months up to that of a day `YYYY-MM-DD`, as `YYYY-MM`, the oldest first. */
export function monthsUpTo(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + (month - 1) - (count - 1 - index);
    return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}

/** The rates of these months by category and together; what lies in another month counts nowhere. */
export function safetyRates(
  months: readonly string[],
  visits: readonly MonthOfVisits[],
  events: readonly MonthOfEvents[],
): SafetyRates {
  const visitsOf = (month: string) =>
    sum(visits.filter((one) => one.month === month).map((one) => one.visits));
  const counted = events.filter(({ month }) => months.includes(month));
  const visitsOfMonths = months.map(visitsOf);
  const allVisits = sum(visitsOfMonths);

  function ratesOf(some: readonly MonthOfEvents[]) {
    const byMonth = months.map((month, index) =>
      rateOf(eventsOf(some.filter((one) => one.month === month)), visitsOfMonths[index] ?? 0),
    );
    return { total: rateOf(eventsOf(some), allVisits), byMonth };
  }

  const categories = [...new Set(counted.map(({ category }) => category))]
    .map((category) => ({ category, ...ratesOf(counted.filter((one) => one.category === category)) }))
    .filter(({ total }) => total.events > 0)
    .sort((one, other) => other.total.events - one.total.events || (one.category < other.category ? -1 : 1));
  return { months: [...months], ...ratesOf(counted), categories };
}

function eventsOf(some: readonly MonthOfEvents[]): number {
  return sum(some.map(({ events }) => events));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
