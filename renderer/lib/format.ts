import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type DayStyle,
  dayOfInstant,
  formatDay,
  formatInstant,
  formatTime,
} from '../../shared/domain/calendar.ts';
import { formatCents } from '../../shared/domain/money.ts';
import { useStore } from '../client/store-provider.tsx';

export type Format = {
  /** `YYYY-MM-DD` for people. */
  day(day: string, style?: DayStyle): string;
  /** Time of day of an instant where the clinic is: `14:05`. */
  time(instant: string): string;
  /** Day and time of an instant where the clinic is. */
  instant(instant: string): string;
  /** The clinic's calendar day of an instant, `YYYY-MM-DD`. */
  dayOf(instant: string): string;
  /** The clinic's day today. */
  today(): string;
  /** Whole cents as `$1,234.50`. */
  money(cents: number): string;
};

/** Days, times and money for people, in the clinic's time zone; the PC's before anybody is logged in. */
export function useFormat(): Format {
  const { orpc } = useStore();
  const clinic = useQuery({ ...orpc.clinic.get.queryOptions({ input: {} }), enabled: false });
  const timeZone = clinic.data?.timeZone;
  return useMemo(() => formatIn(timeZone ?? zoneOfThisPc()), [timeZone]);
}

export function zoneOfThisPc(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function formatIn(timeZone: string): Format {
  const dayOf = (instant: string) => dayOfInstant(instant, timeZone);
  return {
    day: (day, style = 'short') => formatDay(day, style),
    time: (instant) => formatTime(instant, timeZone),
    instant: (instant) => formatInstant(instant, timeZone),
    dayOf,
    today: () => dayOf(new Date().toISOString()),
    money: (cents) => formatCents(cents),
  };
}
