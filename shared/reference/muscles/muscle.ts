import { type HazardCode, hazardCodesOf } from './hazards.ts';
import type { MusclePlace } from './place.ts';

/** A muscle that may be charted. Nerve, roots, risk and hazards are standard anatomy; root tables differ by author. */
export interface Muscle {
  readonly id: string;
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly region: string;
  /** From where it is reached. */
  readonly views: readonly ('front' | 'back' | 'side')[];
  readonly nerve: string;
  readonly roots: string;
  /** High: a vital organ, a great vessel or the neuraxis is near. Moderate: a large nerve or vessel. */
  readonly risk: 'low' | 'moderate' | 'high';
  /** Hazards as the catalogue words them: codes and names. */
  readonly hazards: string;
  readonly hazardCodes: readonly HazardCode[];
  /** How often it is needled, by our own estimate: it settles which of two muscles under one tap comes first. */
  readonly needled: 'often' | 'sometimes' | 'rarely';
  /** Charted by spinal level. */
  readonly byLevel: boolean;
  readonly advanced: boolean;
  readonly usuallyAvoided: boolean;
  readonly note: string | null;
  readonly places: readonly MusclePlace[];
}

type WrittenMuscle = Pick<
  Muscle,
  'id' | 'name' | 'region' | 'views' | 'nerve' | 'roots' | 'risk' | 'hazards' | 'places'
> &
  Partial<Pick<Muscle, 'shortNames' | 'needled' | 'byLevel' | 'advanced' | 'usuallyAvoided' | 'note'>>;

/** A muscle as its data file writes it: what is not said is ordinary. */
export function muscle(written: WrittenMuscle): Muscle {
  return {
    shortNames: [],
    needled: 'sometimes',
    byLevel: false,
    advanced: false,
    usuallyAvoided: false,
    note: null,
    ...written,
    hazardCodes: hazardCodesOf(written.hazards),
  };
}
