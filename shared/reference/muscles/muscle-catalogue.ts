import { armMuscles } from './data/arm.ts';
import { backMuscles } from './data/back.ts';
import { chestAndAbdomenMuscles } from './data/chest-and-abdomen.ts';
import { footMuscles } from './data/foot.ts';
import { footPlaces } from './data/foot-places.ts';
import { forearmBackMuscles } from './data/forearm-back.ts';
import { forearmFrontMuscles } from './data/forearm-front.ts';
import { handMuscles } from './data/hand.ts';
import { headMuscles } from './data/head.ts';
import { hipMuscles } from './data/hip.ts';
import { legMuscles } from './data/leg.ts';
import { neckBackMuscles } from './data/neck-back.ts';
import { neckFrontMuscles } from './data/neck-front.ts';
import { shoulderMuscles } from './data/shoulder.ts';
import { shoulderGirdleMuscles } from './data/shoulder-girdle.ts';
import { sidePlaces } from './data/side-places.ts';
import { thighBackMuscles } from './data/thigh-back.ts';
import { thighFrontMuscles } from './data/thigh-front.ts';
import type { Muscle } from './muscle.ts';

/** Raised with every change of a fact or a place; charts keep the version they were written with. */
export const muscleCatalogueVersion = 4;

const written: readonly Muscle[] = [
  ...headMuscles,
  ...neckFrontMuscles,
  ...neckBackMuscles,
  ...shoulderGirdleMuscles,
  ...shoulderMuscles,
  ...chestAndAbdomenMuscles,
  ...backMuscles,
  ...armMuscles,
  ...forearmBackMuscles,
  ...forearmFrontMuscles,
  ...handMuscles,
  ...hipMuscles,
  ...thighFrontMuscles,
  ...thighBackMuscles,
  ...legMuscles,
  ...footMuscles,
];

/**
 * A muscle with its places on every view, the one it is best reached from first: the foot's own views, the side for
 * what is reached from nowhere else.
 */
function withEveryPlace(muscle: Muscle): Muscle {
  const own = muscle.places;
  const side = sidePlaces[muscle.id] ?? [];
  const places = muscle.views.every((view) => view === 'side') ? [...side, ...own] : [...own, ...side];
  return { ...muscle, places: [...(footPlaces[muscle.id] ?? []), ...places] };
}

/** The muscles that may be charted, from head to foot. */
export const muscleCatalogue: readonly Muscle[] = written.map(withEveryPlace);
