import type { ScreenPoint } from './map-geometry.ts';

/** Marks nearer than this many pixels would hide each other's number. */
export const markSpacing = 19;
/** A mark strays no further than this from its site, in pixels. */
const furthest = 44;
const rounds = 24;

/** A direction for two marks on the very same point: each pair gets its own, always the same. */
function apart(first: number, second: number): ScreenPoint {
  const angle = (first * 7 + second * 13) % 12;
  return { x: Math.cos((angle * Math.PI) / 6), y: Math.sin((angle * Math.PI) / 6) };
}

/**
 * Where marks are painted so that each can be read and touched: those that crowd push each other aside, the others
 * stay on their sites. Same sites in, same places out.
 */
export function spreadMarks(sites: readonly ScreenPoint[], spacing = markSpacing): readonly ScreenPoint[] {
  const places = sites.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round += 1) {
    let still = true;
    for (let first = 0; first < places.length; first += 1) {
      for (let second = first + 1; second < places.length; second += 1) {
        const a = places[first];
        const b = places[second];
        if (a === undefined || b === undefined) continue;
        const x = b.x - a.x;
        const y = b.y - a.y;
        if (Math.abs(x) >= spacing || Math.abs(y) >= spacing) continue;
        const distance = Math.hypot(x, y);
        if (distance >= spacing) continue;
        still = false;
        const way = distance < 0.01 ? apart(first, second) : { x: x / distance, y: y / distance };
        const push = (spacing - distance) / 2 + 0.1;
        a.x -= way.x * push;
        a.y -= way.y * push;
        b.x += way.x * push;
        b.y += way.y * push;
      }
    }
    for (const [index, place] of places.entries()) {
      const site = sites[index];
      if (site === undefined) continue;
      const strayed = Math.hypot(place.x - site.x, place.y - site.y);
      if (strayed > furthest) {
        place.x = site.x + ((place.x - site.x) / strayed) * furthest;
        place.y = site.y + ((place.y - site.y) / strayed) * furthest;
      }
    }
    if (still) break;
  }
  return places;
}

/** The nearest of the places within reach of a pointer, as its index; -1 for none. */
export function nearestPlace(places: readonly ScreenPoint[], pointer: ScreenPoint, reach: number): number {
  let nearest = -1;
  let best = reach;
  for (const [index, place] of places.entries()) {
    const distance = Math.hypot(place.x - pointer.x, place.y - pointer.y);
    if (distance <= best) {
      best = distance;
      nearest = index;
    }
  }
  return nearest;
}
