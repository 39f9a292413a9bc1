import type { Site } from '../../contract/visit-records.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';
import { type RegionId, regionAt } from '../body/regions.ts';
import type { WhenNeedled } from './taxonomy.ts';

const neckRegions: readonly string[] = ['neck', 'neck/shoulder', 'suboccipital'];
/** Where a needle may reach the lung. The shoulder holds its apex below the upper trapezius. */
const lungRegions: readonly (RegionId | null)[] = ['chest', 'upperBack', 'shoulder'];

type Charted = Pick<Site, 'origin'>;
/** What of a charted site says which places a needle was near. */
export type Placed = Charted & Pick<Site, 'muscleId' | 'segment' | 'position'>;

/** The sites that were needled: what was copied from another visit was not, until somebody confirms it. */
export function needledSites<Of extends Charted>(sites: readonly Of[]): Of[] {
  return sites.filter(({ origin }) => origin !== 'copied');
}

/**
 * The places needled that make an ordinary reaction a red flag: the neck, and whatever lies over the lung. A
 * muscle says it by the catalogue; a site charted in words says it by its segment or its place on the body.
 */
export function needledPlaces(sites: readonly Placed[]): WhenNeedled[] {
  const needled = needledSites(sites);
  const places: WhenNeedled[] = [];
  if (needled.some(isAtNeck)) places.push('neck');
  if (needled.some(isAtLung)) places.push('lung');
  return places;
}

function isAtNeck({ muscleId, segment, position }: Placed): boolean {
  const muscle = muscleId === null ? undefined : muscleById(muscleId);
  // The segment of a muscle is that of its nerve: a deltoid is charted with C5 and lies at no neck.
  if (muscle) return neckRegions.includes(muscle.region);
  return segment?.startsWith('C') === true || regionAt(position) === 'neck';
}

function isAtLung({ muscleId, segment, position }: Placed): boolean {
  const muscle = muscleId === null ? undefined : muscleById(muscleId);
  if (muscle) return muscle.hazardCodes.includes('PL');
  return segment?.startsWith('T') === true || lungRegions.includes(regionAt(position));
}
