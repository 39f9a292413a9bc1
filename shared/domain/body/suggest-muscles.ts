import type { Muscle } from '../../reference/muscles/muscle.ts';
import { muscleCatalogue } from '../../reference/muscles/muscle-catalogue.ts';
import type { MusclePlace } from '../../reference/muscles/place.ts';
import type { BodyPoint, BodyPosition } from './body-space.ts';
import { drawnViewOf, onDrawnHalf } from './drawn-half.ts';
import { areaOf, distanceToLine, holds, lengthOf } from './geometry.ts';

export interface MuscleSuggestion {
  readonly muscle: Muscle;
  /** The position lies on the muscle, within the width of a fingertip's error. */
  readonly inside: boolean;
  /** Distance to the muscle's edge in body heights; 0 inside. */
  readonly distance: number;
}

export interface SuggestOptions {
  /** How many at the most; 9 unless told, as many as there are number keys. */
  readonly limit?: number;
  readonly catalogue?: readonly Muscle[];
  /** Ids of muscles charted lately, the latest first: they win a close race. */
  readonly recentlyUsed?: readonly string[];
  /** Muscles that are usually avoided are left out unless asked for. */
  readonly withAvoided?: boolean;
}

/** Thousandths of body height (about 3.5 mm) by which a tap may miss a muscle and still count as on it. */
const touchTolerance = 2;

// What settles the order of muscles that lie over each other, as natural logarithms of odds.
const needledOdds = { often: 0, sometimes: -0.7, rarely: -1.6 } as const;
const oddsOfLayer = -0.45;
const oddsOfAdvanced = -0.3;
// Paravertebral muscles lie under broad ones, yet a tap beside the spine mostly means them: Gunn needles by level.
const oddsOfLevel = 0.5;
const oddsOfSize = -0.3;
const oddsOfReach = -1.4;
const oddsOfGap = -0.35;
const oddsOfRecent = 0.9;

interface Measured {
  readonly place: MusclePlace;
  readonly area: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const measuredPlaces = new WeakMap<MusclePlace, Measured>();

function measured(place: MusclePlace): Measured {
  const known = measuredPlaces.get(place);
  if (known !== undefined) return known;
  const across = place.points.map((point) => point.across);
  const down = place.points.map((point) => point.down);
  const fresh = {
    place,
    area: place.kind === 'area' ? areaOf(place.points) : lengthOf(place.points) * 2 * place.halfWidth,
    left: Math.min(...across) - place.halfWidth,
    right: Math.max(...across) + place.halfWidth,
    top: Math.min(...down) - place.halfWidth,
    bottom: Math.max(...down) + place.halfWidth,
  };
  measuredPlaces.set(place, fresh);
  return fresh;
}

/** Distance from a point to a place in thousandths of body height, 0 on it; no exact value beyond `beyond`. */
function gapTo(place: MusclePlace, point: BodyPoint, beyond: number): number {
  const box = measured(place);
  const boxGap = Math.max(
    box.left - point.across,
    point.across - box.right,
    box.top - point.down,
    point.down - box.bottom,
    0,
  );
  if (boxGap > beyond) return boxGap;
  if (place.kind === 'area' && holds(place.points, point)) return 0;
  return Math.max(0, distanceToLine(point, place.points, place.kind === 'area') - place.halfWidth);
}

/** Muscles further away than this (thousandths of body height) are not offered. */
const furthest = 60;

function oddsOf(muscle: Muscle, place: MusclePlace, point: BodyPoint, recent: number): number {
  const { area } = measured(place);
  const fromUsual = Math.hypot(point.across - place.usual.across, point.down - place.usual.down);
  return (
    needledOdds[muscle.needled] +
    (muscle.advanced ? oddsOfAdvanced : 0) +
    (muscle.byLevel ? oddsOfLevel : 0) +
    oddsOfLayer * place.depth +
    oddsOfSize * Math.log(area) +
    oddsOfReach * (fromUsual / Math.sqrt(area)) +
    (recent < 0 ? 0 : oddsOfRecent / (1 + recent / 4))
  );
}

/**
 * The muscles at a position, the likeliest first: those that hold it before those that are near, then by how often
 * they are needled, how close their usual point is, how small and how superficial they are. It knows nothing of zoom
 * or pixels. Empty far from any muscle.
 */
export function suggestMuscles(
  position: BodyPosition,
  options: SuggestOptions = {},
): readonly MuscleSuggestion[] {
  const { limit = 9, catalogue = muscleCatalogue, recentlyUsed = [], withAvoided = false } = options;
  const view = drawnViewOf(position.view);
  const point = onDrawnHalf(position);
  const found: { suggestion: MuscleSuggestion; odds: number }[] = [];
  for (const muscle of catalogue) {
    if (muscle.usuallyAvoided && !withAvoided) continue;
    let best: { suggestion: MuscleSuggestion; odds: number } | undefined;
    for (const place of muscle.places) {
      if (place.view !== view) continue;
      const gap = gapTo(place, point, furthest);
      if (gap > furthest) continue;
      const inside = gap <= touchTolerance;
      const odds = oddsOf(muscle, place, point, recentlyUsed.indexOf(muscle.id)) + oddsOfGap * gap;
      if (best === undefined || odds > best.odds) {
        best = { suggestion: { muscle, inside, distance: inside ? 0 : gap / 1000 }, odds };
      }
    }
    if (best !== undefined) found.push(best);
  }
  return found
    .sort((a, b) => Number(b.suggestion.inside) - Number(a.suggestion.inside) || b.odds - a.odds)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
