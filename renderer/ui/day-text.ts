import { isDay } from '../../shared/domain/calendar.ts';

/** Why a text is no day; what was written comes along for the sentence. */
export type DayProblem =
  | { problem: 'format' }
  | { problem: 'ambiguous'; one: string; other: string }
  | { problem: 'tooOld' }
  | { problem: 'noSuchMonth'; month: string }
  | { problem: 'noSuchDay'; year: number; month: number; dayOfMonth: number };

/** A day as `YYYY-MM-DD`, nothing (an empty text), or the reason why it is none. */
export type DayReading = { day: string } | { day: null } | DayProblem;

const yearFirst = /^(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;

const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const dayAndName = /^(\d{1,2})[-. ]*([a-z]{3,9})[-.,]* *(\d{4})$/i;
const nameAndDay = /^([a-z]{3,9})[-. ]*(\d{1,2})[-., ]+(\d{4})$/i;
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads a typed day: year, month, day with `-`, `/`, `.`, a space or nothing between them; a month by its name, `9 Mar
 * 1984`; and the year last where only one day can be meant, `13/02/1984`. What can be two days is refused and not
 * guessed: 03/04 is another day on the other side of a border.
 */
export function readDay(text: string): DayReading {
  const typed = text.trim();
  if (typed === '') {
    return { day: null };
  }
  const found = yearFirst.exec(typed);
  if (found) {
    return dayOf(found[1], found[3] ?? found[5], found[4] ?? found[6]);
  }
  const last = yearLast.exec(typed);
  if (last) {
    return readYearLast(last[1] ?? '', last[3] ?? '', last[4] ?? '');
  }
  const named = dayAndName.exec(typed);
  if (named) {
    return dayOf(named[3], monthNumber(named[2]), named[1]);
  }
  const american = nameAndDay.exec(typed);
  return american ? dayOf(american[3], monthNumber(american[1]), american[2]) : { problem: 'format' };
}

/** `13/02` and `02/13` are one day, `01/02` is two. */
function readYearLast(one: string, other: string, year: string): DayReading {
  const dayFirst = dayOf(year, other, one);
  const monthFirst = dayOf(year, one, other);
  if (!('day' in dayFirst) || !('day' in monthFirst)) {
    return 'day' in dayFirst ? dayFirst : monthFirst;
  }
  return dayFirst.day === monthFirst.day
    ? dayFirst
    : { problem: 'ambiguous', one: monthFirst.day ?? '', other: dayFirst.day ?? '' };
}

/** By the whole name or its beginning: `Sep`, `Sept`. */
function monthNumber(name: string | undefined): string | undefined {
  const index = monthNames.findIndex((month) => name !== undefined && month.startsWith(name.toLowerCase()));
  return index < 0 ? undefined : String(index + 1);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): DayReading {
  if (year === undefined || month === undefined || day === undefined) {
    return { problem: 'format' };
  }
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(written)) {
    return { day: written };
  }
  if (Number(month) < 1 || Number(month) > 12) {
    return { problem: 'noSuchMonth', month };
  }
  if (Number(year) < 1800) {
    return { problem: 'tooOld' };
  }
  return { problem: 'noSuchDay', year: Number(year), month: Number(month), dayOfMonth: Number(day) };
}

const fullyWritten = /^\d{4}([-/. ]?)\d{2}\1\d{2}$/;

/**
 * The day a text says while it is still being typed: only one with all eight digits counts. `1984-02-2` would be a
 * day too, but most often is the beginning of another.
 */
export function dayWhileTyping(text: string): string | null {
  const reading = fullyWritten.test(text.trim()) ? readDay(text) : { day: null };
  return 'day' in reading ? reading.day : null;
}

/** The day that a text says, else the text itself, for the schema to refuse. */
export function dayOrText(text: string): string {
  const reading = readDay(text);
  return 'day' in reading && reading.day !== null ? reading.day : text.trim();
}
