import type { Needle, Site } from '../../contract/visit-records.ts';

/** What the count of needles needs to know of a site. */
export type CountedSite = Pick<Site, 'id' | 'ordinal' | 'needleContinues' | 'origin' | 'removed'>;

/**
 * The needles that were opened for these sites, each with the rows it went through, in the order of the ledger.
 *
 * A site opens a needle unless the needle of the site before goes on. The first site of the ledger always
 * opens one, whatever it says: the site whose needle it went on with was removed, but the needle was
 * there, and a count that is one too low is how a needle stays behind. Sites copied from an earlier visit
 * count once a person has confirmed them: until then nothing was opened.
 */
export function needleRows<Row extends CountedSite>(sites: readonly Row[]): Row[][] {
  const needled = sites
    .filter((site) => !site.removed && site.origin !== 'copied')
    .sort((one, other) => one.ordinal - other.ordinal || (one.id < other.id ? -1 : 1));
  const needles: Row[][] = [];
  for (const site of needled) {
    const goesOn = site.needleContinues ? needles.at(-1) : undefined;
    if (goesOn) goesOn.push(site);
    else needles.push([site]);
  }
  return needles;
}

/** How many needles were opened for these sites. */
export function needlesOpened(sites: readonly CountedSite[]): number {
  return needleRows(sites).length;
}

/**
 * How many insertions were made at these sites. Where the plunger takes one needle through several, each site
 * has its own; a site copied from an earlier visit has none before it is confirmed.
 */
export function insertionsMade(sites: readonly Pick<Site, 'insertions' | 'origin' | 'removed'>[]): number {
  return sites
    .filter((site) => !site.removed && site.origin !== 'copied')
    .reduce((sum, site) => sum + site.insertions, 0);
}

/**
 * Whether a needle can carry this diameter: boxes print hundredths of a millimetre (0.16 to 0.35 is
 * usual for muscles), so 0.253 is a slip of a key.
 */
export function isPrintedDiameter(needle: Needle): boolean {
  const hundredths = needle.diameterMillimetres * 100;
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
}
