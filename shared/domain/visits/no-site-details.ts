import type { Site } from '../../contract/visit-records.ts';

/** A site of which only the place, the needle and the technique are known so far. */
export const noSiteDetails: Pick<
  Site,
  | 'structureKind'
  | 'reasons'
  | 'depthMillimetres'
  | 'direction'
  | 'dwellSeconds'
  | 'electrical'
  | 'pairedWith'
  | 'painReproduced'
  | 'referredTo'
  | 'needleOutAt'
> = {
  structureKind: 'muscle',
  reasons: [],
  depthMillimetres: null,
  direction: null,
  dwellSeconds: null,
  electrical: null,
  pairedWith: null,
  painReproduced: null,
  referredTo: '',
  needleOutAt: null,
};
