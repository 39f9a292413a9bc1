import type { Favourite, Point } from '../../../shared/contract/favourite-records.ts';
import { usualPlaceOf } from '../../../shared/domain/body/usual-place.ts';
import { favourites } from '../services/favourites.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';
import type { DemoRandom } from './demo-random.ts';
import { levelAt } from './demo-sites.ts';

type Content = Favourite['content'];
type Side = 'left' | 'right';

/** A place of a point set, at the usual point of its muscle and, where that is charted by level, at the level there. */
function point(muscleId: string, side: Side, lengthMillimetres: number): Point {
  const position = usualPlaceOf(muscleId, side);
  const segment = levelAt(muscleId, position);
  return {
    position,
    muscleId,
    structure: null,
    structureKind: 'muscle',
    side,
    segment,
    siteType: segment === null ? 'triggerPoint' : 'paravertebral',
    needle: { diameterMillimetres: 0.3, lengthMillimetres },
    technique: 'pistoning',
  };
}

/** What each therapist of the demo clinic keeps. */
const kept: readonly { name: string; content: Content }[] = [
  {
    name: 'Long static',
    content: {
      kind: 'preset',
      approach: null,
      needle: { diameterMillimetres: 0.3, lengthMillimetres: 50 },
      technique: 'staticDwell',
      dwellSeconds: 600,
    },
  },
  {
    name: 'Short and quick',
    content: {
      kind: 'preset',
      approach: null,
      needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 },
      technique: 'pistoning',
      dwellSeconds: null,
    },
  },
  {
    name: 'Low back, both sides',
    content: {
      kind: 'pointSet',
      approach: null,
      points: ['lumbar-multifidus', 'longissimus-lumborum', 'quadratus-lumborum'].flatMap((muscleId) => [
        point(muscleId, 'left', 60),
        point(muscleId, 'right', 60),
      ]),
    },
  },
  {
    name: 'Hip, right',
    content: {
      kind: 'pointSet',
      approach: null,
      points: ['gluteus-medius', 'gluteus-minimus', 'piriformis'].map((muscleId) =>
        point(muscleId, 'right', 60),
      ),
    },
  },
];

/** Every therapist keeps presets and point sets of their own. */
export function keepDemoFavourites(
  calls: DemoCalls,
  therapists: readonly Actor[],
  at: Date,
  random: DemoRandom,
): void {
  for (const therapist of therapists) {
    for (const one of kept) {
      calls.call(therapist, at, 'favourites.save', favourites.save, {
        id: random.idAt(at),
        version: 0,
        ...one,
      });
    }
  }
}
