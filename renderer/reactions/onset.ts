import { TZDate } from '@date-fns/tz';

const timePattern = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/;

/** `HH:mm` of a time as typed (`9:05`, `0905`, `9.05`); null when it is none. */
export function readTime(text: string): string | null {
  const parts = timePattern.exec(text.trim());
  return parts?.[1] && parts[2] ? `${parts[1].padStart(2, '0')}:${parts[2]}` : null;
}

/** The instant of a wall clock at the clinic. `day` is `YYYY-MM-DD`, `time` is `HH:mm`. */
export function instantAt(day: string, time: string, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime()).toISOString();
}
