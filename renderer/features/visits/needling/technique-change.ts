import type { Electrical, Needle, Site } from '../../../../shared/contract/visit-records.ts';
import {
  type CurrentParameter,
  currentParameters,
} from '../../../../shared/domain/visits/electrical-current.ts';
import type { SiteContent } from '../state/site-content.ts';
import type { SiteChange } from '../state/site-edits.ts';

/** Techniques where how long the needle stays in says something. */
const leftIn: readonly Site['technique'][] = ['staticDwell', 'winding', 'superficial'];

export function isLeftIn(technique: Site['technique']): boolean {
  return leftIn.includes(technique);
}

/** Another technique; what only the one before had goes with it. */
export function withTechnique(site: SiteContent, technique: Site['technique']): SiteChange {
  return {
    technique,
    dwellSeconds: isLeftIn(technique) ? site.dwellSeconds : null,
    electrical: technique === 'electrical' ? site.electrical : null,
    pairedWith: technique === 'electrical' ? site.pairedWith : null,
  };
}

/** Another needle; a depth that it cannot reach was of the needle before, and is asked anew. */
export function withNeedle(site: SiteContent, needle: Needle): SiteChange {
  const { depthMillimetres } = site;
  const reaches = depthMillimetres === null || depthMillimetres <= needle.lengthMillimetres;
  return { needle, depthMillimetres: reaches ? depthMillimetres : null };
}

/** A current as it is typed. */
export type CurrentTyped = Readonly<Record<CurrentParameter, string>>;

export function currentTyped(electrical: Electrical | null): CurrentTyped {
  const text = (parameter: CurrentParameter) => (electrical === null ? '' : String(electrical[parameter]));
  return {
    hertz: text('hertz'),
    microseconds: text('microseconds'),
    milliamperes: text('milliamperes'),
    minutes: text('minutes'),
  };
}

/** The number in a field, or null where there is none. */
export function readNumber(text: string): number | null {
  const tidy = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : null;
}

/** The current once all four are numbers; the ranges are the contract's to judge. */
export function readCurrent(typed: CurrentTyped): Record<CurrentParameter, number> | null {
  const read = currentParameters.map((parameter) => [parameter, readNumber(typed[parameter])] as const);
  if (read.some(([, value]) => value === null)) return null;
  return Object.fromEntries(read) as Record<CurrentParameter, number>;
}
