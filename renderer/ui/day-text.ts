import { isDay } from '../../shared/domain/calendar.ts';

/** Why a text is no day; what was written comes along for the sentence. */
export type DayProblem =
  | { problem: 'format' }
  | { problem: 'tooOld' }
  | { problem: 'noSuchMonth'; month: string }
  | { problem: 'noSuchDay'; year: number; month: number; dayOfMonth: number };

/** A day as `YYYY-MM-DD`, nothing (an empty text), or the reason why it is none. */
export type DayReading = { day: string } | { day: null } | DayProblem;

const parts = /^(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;

/**
 * Reads a typed day: year, month, day, in that order only, with `-`, `/`, `.`, a space or nothing between them. Other
 * orders are refused, not guessed: 03/04 is two different days on two sides of a border.
 */
export function readDay(text: string): DayReading {
  const typed = text.trim();
  if (typed === '') {
    return { day: null };
  }
  const found = parts.exec(typed);
  const year = found?.[1];
  const month = found?.[3] ?? found?.[5];
  const day = found?.[4] ?? found?.[6];
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
