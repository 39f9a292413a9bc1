import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';

/** First moment of a calendar day where the clinic is, in UTC. */
export function startOfDay(day: string, timeZone: string): string {
  return instantOf(midnight(day, timeZone));
}

/** Last millisecond of a calendar day where the clinic is, in UTC; days of 23 and 25 hours too. */
export function endOfDay(day: string, timeZone: string): string {
  return instantOf(new Date(addDays(midnight(day, timeZone), 1).getTime() - 1));
}

function midnight(day: string, timeZone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date, timeZone);
}

function instantOf(date: Date): string {
  return new Date(date.getTime()).toISOString();
}
