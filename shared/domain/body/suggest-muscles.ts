import type { Muscle } from '../../reference/muscles/muscle.ts';
import { muscleCatalogue } from '../../reference/muscles/muscle-catalogue.ts';
import type { MusclePlace } from '../../reference/muscles/place.ts';
import type { BodyPoint, BodyPosition } from './body-space.ts';
import { drawnViewOf, onDrawnHalf } from './drawn-half.ts';
import { distanceToLine, holds } from './geometry.ts';

export interface MuscleSuggestion {
  readonly muscle: Muscle;
  /** The position lies on the muscle, or misses it by half a finger's breadth at the most. */
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

/** Half a finger breadth, in thousandths of body height: by so much a tap may miss a muscle and still count as on it. */
const touchTolerance = 5.5;

// What settles the order of muscles that lie over each other, as natural logarithms of odds, fitted to taps labelled
// from landmark descriptions and rounded. How far it is to where a muscle is usually needled tells most: over a broad
// muscle somebody who taps the usual spot of a deeper one means that. Depth and size added nothing beside it.
const needledOdds = { often: 0, sometimes: -0.2, rarely: -1.3 } as const;
const oddsOfFinger = -2.5;
const finger = 11;
/** Further from its usual spots than this many finger breadths, any part of a muscle is as unusual as another. */
const fingersThatTell = 3;
// Of two with equal claims the one nearer to the skin.
const oddsOfLayer = -0.1;
const oddsOfGap = -0.25;
const oddsOfRecent = 1.4;

interface Measured {
  readonly place: MusclePlace;
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
  const fingers = distanceToLine(point, place.along, false) / finger;
  return (
    needledOdds[muscle.needled] +
    oddsOfLayer * place.depth +
    oddsOfFinger * Math.min(fingers, fingersThatTell) +
    (recent < 0 ? 0 : oddsOfRecent / (1 + recent / 4))
  );
}

/**
 * The muscles at a position, the likeliest first: those that hold it, or nearly, before those that are near; then by
 * how close it is to where they are usually needled and how often they are. It knows nothing of zoom or pixels. Empty
 * far from any muscle.
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
