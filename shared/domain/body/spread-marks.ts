/** A point of the screen or of a page. */
interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Marks nearer than this many pixels would hide each other's number. */
export const markSpacing = 19;
/** A mark strays no further from its site than so many spacings. */
const furthest = 44 / 19;
const rounds = 24;

/** A direction for two marks on the very same point: each pair gets its own, always the same. */
function apart(first: number, second: number): ScreenPoint {
  const angle = (first * 7 + second * 13) % 12;
  return { x: Math.cos((angle * Math.PI) / 6), y: Math.sin((angle * Math.PI) / 6) };
}

interface Place {
  x: number;
  y: number;
}

/** Pushes two places apart if they are too close; true if they were. */
function part(a: Place, b: Place, first: number, second: number, spacing: number): boolean {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const distance = Math.hypot(x, y);
  if (distance >= spacing) return false;
  const way = distance < 0.01 ? apart(first, second) : { x: x / distance, y: y / distance };
  const push = (spacing - distance) / 2 + 0.1;
  a.x -= way.x * push;
  a.y -= way.y * push;
  b.x += way.x * push;
  b.y += way.y * push;
  return true;
}

function keepNear(place: Place, site: ScreenPoint, reach: number): void {
  const strayed = Math.hypot(place.x - site.x, place.y - site.y);
  if (strayed <= reach) return;
  place.x = site.x + ((place.x - site.x) / strayed) * reach;
  place.y = site.y + ((place.y - site.y) / strayed) * reach;
}

/**
 * Where marks are painted so that each can be read and touched: those that crowd push each other aside, the others
 * stay on their sites. Same sites in, same places out.
 */
export function spreadMarks(sites: readonly ScreenPoint[], spacing = markSpacing): readonly ScreenPoint[] {
  const entries = sites.map((site, index) => ({ site, index, place: { x: site.x, y: site.y } }));
  // From top to bottom, so that each need only look at those just below it.
  const downwards = [...entries];
  for (let round = 0; round < rounds; round += 1) {
    downwards.sort((a, b) => a.place.y - b.place.y || a.index - b.index);
    let still = true;
    for (const [order, one] of downwards.entries()) {
      for (let next = order + 1; next < downwards.length; next += 1) {
        const other = downwards[next];
        if (other === undefined || other.place.y - one.place.y >= 2 * spacing) break;
        if (part(one.place, other.place, one.index, other.index, spacing)) still = false;
      }
    }
    if (still) break;
    for (const { place, site } of entries) keepNear(place, site, furthest * spacing);
  }
  return entries.map(({ place }) => place);
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
