import type { SiteContent } from '../state/site-content.ts';

type Ltr = Pick<SiteContent, 'ltrCount' | 'ltrIntensity'>;

/** A new count. No twitch has no strength, and a first twitch has none yet. */
export function countLtr(site: Ltr, ltrCount: number | null): Ltr {
  if (ltrCount === null) return { ltrCount, ltrIntensity: null };
  if (ltrCount === 0) return { ltrCount, ltrIntensity: 'none' };
  return { ltrCount, ltrIntensity: site.ltrIntensity === 'none' ? null : site.ltrIntensity };
}

/** One twitch more or less than noted; from nothing, − says that there was none. */
export function stepLtr(site: Ltr, by: 1 | -1): Ltr {
  return countLtr(site, Math.min(99, Math.max(0, (site.ltrCount ?? 0) + by)));
}

/**
 * What a key notes about the twitches of a site: + and − count, 0 says that there was none, 1, 2 and 3 their strength.
 * Null for any other key.
 */
export function ltrByKey(site: Ltr, key: string): Ltr | null {
  switch (key) {
    case '+':
    case '=':
      return stepLtr(site, 1);
    case '-':
      return stepLtr(site, -1);
    case '0':
      return gradeLtr(site, 'none');
    case '1':
      return gradeLtr(site, 'weak');
    case '2':
      return gradeLtr(site, 'medium');
    case '3':
      return gradeLtr(site, 'strong');
    default:
      return null;
  }
}

/** A strength says that there was a twitch: with none counted it counts one. */
export function gradeLtr(site: Ltr, ltrIntensity: SiteContent['ltrIntensity']): Ltr {
  if (ltrIntensity === null) return countLtr({ ...site, ltrIntensity }, site.ltrCount);
  if (ltrIntensity === 'none') return { ltrCount: 0, ltrIntensity };
  return { ltrCount: site.ltrCount || 1, ltrIntensity };
}
