import type { Site } from '../../contract/visit-records.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';
import type { WhenNeedled } from './taxonomy.ts';

const neckRegions: readonly string[] = ['neck', 'neck/shoulder', 'suboccipital'];

/**
 * The places needled that make an ordinary reaction a red flag: the neck (by the muscle, or a cervical
 * segment), and whatever lies over the lung by the hazards of the catalogue.
 */
export function needledPlaces(sites: readonly Pick<Site, 'muscleId' | 'segment'>[]): WhenNeedled[] {
  const places: WhenNeedled[] = [];
  const muscles = sites.map(({ muscleId }) => (muscleId === null ? undefined : muscleById(muscleId)));
  const isNeck = muscles.some((muscle) => muscle && neckRegions.includes(muscle.region));
  if (isNeck || sites.some(({ segment }) => segment?.startsWith('C'))) places.push('neck');
  if (muscles.some((muscle) => muscle?.hazardCodes.includes('PL'))) places.push('lung');
  return places;
}
