import { formatDay } from '../../../../shared/domain/calendar.ts';

/** `November 2026` of `2026-11`. */
export function monthName(month: string): string {
  const [name = '', , year = ''] = formatDay(`${month}-01`).split(' ');
  return `${name} ${year}`;
}
