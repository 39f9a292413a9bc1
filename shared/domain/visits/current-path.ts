import type { Site } from '../../contract/visit-records.ts';
import { type RegionId, regionAt } from '../body/regions.ts';

type Place = Pick<Site, 'position' | 'side'>;

/** What a current must keep clear of: not across the chest and heart, not over the carotid sinus (general practice). */
export type CurrentCaution = 'acrossChest' | 'carotidSinus';

const chest: readonly (RegionId | null)[] = ['chest', 'upperBack'];
const arm: readonly (RegionId | null)[] = ['shoulder', 'upperArm', 'elbow', 'forearm', 'wristAndHand'];
const above: readonly (RegionId | null)[] = ['head', 'neck'];

/** The cautions of a current at a site, and of its way to the other needle where there is one. */
export function currentCautions(site: Place, partner: Place | null): readonly CurrentCaution[] {
  const places = partner === null ? [site] : [site, partner];
  return [
    ...(partner !== null && crossesChest(site, partner) ? (['acrossChest'] as const) : []),
    ...(places.some(isOverCarotid) ? (['carotidSinus'] as const) : []),
  ];
}

/** The front and the sides of the neck. */
function isOverCarotid({ position }: Place): boolean {
  return position.view !== 'back' && regionAt(position) === 'neck';
}

/**
 * From one side of the body to the other at the height of the chest or from arm to arm, through the chest from front to
 * back, and from an arm or the chest past the heart to the parts below.
 */
function crossesChest(one: Place, other: Place): boolean {
  const regions = [regionAt(one.position), regionAt(other.position)];
  const inChest = regions.filter((region) => chest.includes(region)).length;
  const inArm = regions.filter((region) => arm.includes(region)).length;
  const inUpperBody = inChest + inArm;
  if (inUpperBody === 0) return false;
  if (regions.includes('chest') && regions.includes('upperBack')) return true;
  const isBelow = (region: RegionId | null) =>
    !chest.includes(region) && !arm.includes(region) && !above.includes(region);
  if (inArm === 1 && regions.some(isBelow)) return true;
  return one.side !== other.side && (inUpperBody === 2 || inChest === 1);
}
