import type { Site } from '../../contract/visit-records.ts';
import { lacksReasonForCurrent } from './electrical-current.ts';

/** What a pair needs to know of a site. */
type Needled = Pick<Site, 'id' | 'pairedWith'> & { readonly removed?: boolean };
type Paired = Needled & Pick<Site, 'technique' | 'dwellSeconds' | 'electrical'>;

/**
 * The other needle of a pair a current flows between, or null. A pair is one while both sites stand and name each other:
 * where one was taken back the other stands alone, and is paired again when that one comes back.
 */
export function partnerOf<Row extends Needled>(site: Needled, sites: readonly Row[]): Row | null {
  if (site.pairedWith === null || site.removed) return null;
  const other = sites.find(({ id }) => id === site.pairedWith);
  return other && !other.removed && other.pairedWith === site.id ? other : null;
}

/** What a site says once it is the other needle of a pair; a current that only the other one has is for both. */
export function pairing(
  site: Pick<Site, 'electrical'>,
  other: Pick<Site, 'id' | 'electrical'>,
): Pick<Site, 'pairedWith' | 'electrical'> {
  return { pairedWith: other.id, electrical: site.electrical ?? other.electrical };
}

export type RowChange<Row> = { readonly before: Row; readonly after: Row };

/**
 * What follows for the other rows from how one row stands now: the needle it names is under the same current and names it
 * back, and any other that named it does so no longer. Nothing follows from a row that was taken back.
 */
export function changesOfPartners<Row extends Paired>(
  site: Paired,
  sites: readonly Row[],
): readonly RowChange<Row>[] {
  if (site.removed) return [];
  return sites
    .filter(({ id, removed }) => id !== site.id && !removed)
    .map((before) => ({ before, after: afterPairing(before, site) }))
    .filter(({ before, after }) => before !== after);
}

function afterPairing<Row extends Paired>(other: Row, site: Paired): Row {
  if (site.pairedWith !== other.id) {
    return other.pairedWith === site.id ? { ...other, pairedWith: null } : other;
  }
  const isSo =
    other.pairedWith === site.id &&
    other.technique === 'electrical' &&
    other.dwellSeconds === null &&
    isSameCurrent(other.electrical, site.electrical);
  if (isSo) return other;
  const { electrical } = site;
  return { ...other, technique: 'electrical', dwellSeconds: null, electrical, pairedWith: site.id };
}

function isSameCurrent(one: Site['electrical'], other: Site['electrical']): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.hertz === other.hertz &&
    one.microseconds === other.microseconds &&
    one.milliamperes === other.milliamperes &&
    one.minutes === other.minutes
  );
}

/**
 * The sites that may be the other needle: its partner, and those that have none and may be under current by what the
 * screening found. The nearest in the ledger come first, of two as near the one before.
 */
export function pairChoices<Row extends Needled & Pick<Site, 'ordinal' | 'note'>>(
  site: Row,
  sites: readonly Row[],
  screeningDecidedBy: readonly string[],
): readonly Row[] {
  const far = ({ ordinal }: Row) => Math.abs(ordinal - site.ordinal);
  return sites
    .filter((other) => {
      const partner = partnerOf(other, sites);
      if (other.id === site.id || other.removed) return false;
      if (partner !== null) return partner.id === site.id;
      return !lacksReasonForCurrent({ technique: 'electrical', note: other.note }, screeningDecidedBy);
    })
    .sort((one, other) => far(one) - far(other) || one.ordinal - other.ordinal);
}

/** For a copy of sites under new ids: a pair of which both were copied is one among the copies. */
export function pairedAmong(
  pairedWith: Site['pairedWith'],
  newIds: ReadonlyMap<string, string>,
): Site['pairedWith'] {
  return pairedWith === null ? null : (newIds.get(pairedWith) ?? null);
}
