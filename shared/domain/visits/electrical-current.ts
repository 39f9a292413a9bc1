import type { Electrical, Site } from '../../contract/visit-records.ts';

/**
 * What is usual of a current through needles: 2-4 Hz low to 80-120 Hz high, 100-400 microseconds,
 * 0.1-10 mA to tolerance, 10-30 minutes (general practice). Other values are taken, with a word.
 */
const usual = {
  hertz: { from: 2, to: 120 },
  microseconds: { from: 100, to: 400 },
  milliamperes: { from: 0.1, to: 10 },
  minutes: { from: 10, to: 30 },
} as const satisfies Record<keyof Electrical, { from: number; to: number }>;

/** The parameters in the order of a form. */
export const currentParameters = ['hertz', 'microseconds', 'milliamperes', 'minutes'] as const;
export type CurrentParameter = (typeof currentParameters)[number];

/** The usual range when a value lies outside of it, else null. */
export function unusualRange(
  parameter: CurrentParameter,
  value: number,
): { from: number; to: number } | null {
  const { from, to } = usual[parameter];
  return value < from || value > to ? { from, to } : null;
}

/**
 * Whether a current needs words why it may flow: the screening says implant or pacemaker, which current may
 * disturb (ASAP lineage; practice lists). Those words stand in the note of the site.
 */
export function lacksReasonForCurrent(
  site: Pick<Site, 'technique' | 'note'>,
  screeningDecidedBy: readonly string[],
): boolean {
  return site.technique === 'electrical' && screeningDecidedBy.includes('implant') && site.note.trim() === '';
}
