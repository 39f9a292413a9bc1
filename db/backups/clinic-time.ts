/** A clinic's wall clock at an instant, for names and for telling days apart. */
export type WallClock = { year: number; month: number; day: number; time: string };

/** `time` is HHMMSS. */
export const wallClockOf = (at: string, timeZone: string): WallClock => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((found) => found.type === type)?.value ?? '';
  return {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    time: `${part('hour')}${part('minute')}${part('second')}`,
  };
};

/** YYYYMMDD. */
export const dayText = ({ year, month, day }: WallClock): string =>
  `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
