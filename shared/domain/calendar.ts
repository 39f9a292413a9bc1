import { TZDate, tzOffset } from '@date-fns/tz';
import { differenceInYears, format, subDays, subYears } from 'date-fns';

/** A day in a calendar, `YYYY-MM-DD`. It has no time zone: a birth date, a date of service, a due day. */
export type Day = string;
/** A moment in UTC with milliseconds, `2026-01-31T17:04:05.000Z`. */
export type Instant = string;

export type DayProblem = 'empty' | 'notDay' | 'impossibleDay';
export type ParsedDay = { ok: true; day: Day } | { ok: false; problem: DayProblem };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Reads `YYYY-MM-DD` and nothing else; 30 February and the year 0012 are `impossibleDay`. */
export function parseDay(text: string): ParsedDay {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: 'empty' };
  if (!dayPattern.test(typed)) return { ok: false, problem: 'notDay' };
  return isDay(typed) ? { ok: true, day: typed } : { ok: false, problem: 'impossibleDay' };
}

/** Whether the text is a day that exists, from the year 1800 on: no living person and no record is older. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts || Number(parts[1]) < 1800) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Full years from birth to a day; null when the day lies before birth. Who was born on 29 February turns a
 * year older on 1 March of an ordinary year.
 */
export function ageInYears(birthDate: Day, onDay: Day): number | null {
  return onDay < birthDate ? null : differenceInYears(dateOf(onDay), dateOf(birthDate));
}

/** No living person is older, in years; the oldest ever proven was 122. */
const longestLife = 130;

/** The first day on which somebody who lives on a day can have been born. */
export function earliestBirthDate(onDay: Day): Day {
  return format(subYears(dateOf(onDay), longestLife), 'yyyy-MM-dd');
}

/** The day so many days before another one. */
export function daysBefore(day: Day, days: number): Day {
  return format(subDays(dateOf(day), days), 'yyyy-MM-dd');
}

/** The calendar day of a moment where the clinic is. Throws a RangeError for an unknown zone or no instant. */
export function dayOfInstant(instant: Instant, timeZone: string): Day {
  return format(zoned(instant, timeZone), 'yyyy-MM-dd');
}

export type DayStyle = 'long' | 'short' | 'weekday';
const dayFormats = {
  long: 'MMMM d, yyyy',
  short: 'MMM d, yyyy',
  weekday: 'EEEE, MMMM d, yyyy',
} satisfies Record<DayStyle, string>;

/** For people: `November 21, 2026`, `Nov 21, 2026`, `Saturday, November 21, 2026`. */
export function formatDay(day: Day, style: DayStyle = 'long'): string {
  return format(dateOf(day), dayFormats[style]);
}

/** Time of day for people in 24 hours, where the clinic is: `14:05`. */
export function formatTime(instant: Instant, timeZone: string): string {
  return format(zoned(instant, timeZone), 'HH:mm');
}

/** Day and time for people, where the clinic is: `Nov 21, 2026, 14:05`. */
export function formatInstant(instant: Instant, timeZone: string): string {
  return format(zoned(instant, timeZone), `${dayFormats.short}, HH:mm`);
}

/** Days are counted in UTC so that no daylight saving change and no zone of the machine moves them. */
function dateOf(day: Day): TZDate {
  if (!isDay(day)) throw new RangeError('not a day');
  return new TZDate(`${day}T00:00:00.000Z`, 'UTC');
}

function zoned(instant: Instant, timeZone: string): TZDate {
  const date = new TZDate(instant, knownZone(instant, timeZone));
  if (!instantPattern.test(instant) || Number.isNaN(date.getTime())) {
    throw new RangeError('not an instant, or an unknown time zone');
  }
  return date;
}

/**
 * British Columbia has kept UTC-7 all year since November 1, 2026 (Interpretation Amendment Act; time zone data
 * 2026a). A runtime with older data would set its clocks back an hour and move late visits to another day.
 */
function knownZone(instant: Instant, timeZone: string): string {
  const isPacificCanada = timeZone === 'America/Vancouver' || timeZone === 'Canada/Pacific';
  if (!isPacificCanada || instant < '2026-11-01T09:00:00.000Z') return timeZone;
  const isOldData = tzOffset('America/Vancouver', new Date('2026-11-15T12:00:00.000Z')) === -8 * 60;
  return isOldData ? 'Etc/GMT+7' : timeZone;
}
