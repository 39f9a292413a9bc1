import type { BodyPoint } from '../body-space.ts';

/** One anchor of a hand-drawn curve, in thousandths of body height. A corner is not rounded. */
export interface Anchor extends BodyPoint {
  readonly corner: boolean;
}

/**
 * Reads anchors written as `across down` pairs parted by commas; a `!` after a pair makes a corner.
 * Throws on anything that is no pair of numbers, so that a slip of the pen shows at once.
 */
export function anchors(text: string): readonly Anchor[] {
  return text.split(',').map((part) => {
    const pair = part.trim();
    const numbers = pair.replace('!', '').trim().split(/\s+/).map(Number);
    const [across, down] = numbers;
    if (across === undefined || down === undefined || numbers.length > 2 || Number.isNaN(across + down)) {
      throw new Error(`not an anchor: "${pair}"`);
    }
    return { across, down, corner: pair.endsWith('!') };
  });
}

/** The same anchors on the other half of the body. */
export function mirrored<Point extends BodyPoint>(points: readonly Point[]): readonly Point[] {
  return points.map((point) => ({ ...point, across: -point.across }));
}

/** One cubic piece: from, two handles, to. */
type Piece = readonly [BodyPoint, BodyPoint, BodyPoint, BodyPoint];

function reach(a: BodyPoint, b: BodyPoint): number {
  return Math.sqrt(Math.hypot(a.across - b.across, a.down - b.down));
}

/** Where the curve leaves `own` for `next`, coming from `last`: centripetal, so that close anchors make no loops. */
function handle(last: BodyPoint, own: BodyPoint, next: BodyPoint): BodyPoint {
  const behind = reach(last, own);
  const ahead = reach(own, next);
  if (behind < 1e-6 || ahead < 1e-6) return own;
  const divisor = 3 * behind * (behind + ahead);
  const weight = 2 * behind * behind + 3 * behind * ahead + ahead * ahead;
  const along = (a: number, b: number, c: number): number =>
    (behind * behind * c - ahead * ahead * a + weight * b) / divisor;
  return {
    across: along(last.across, own.across, next.across),
    down: along(last.down, own.down, next.down),
  };
}

function piecesThrough(points: readonly Anchor[], closed: boolean): readonly Piece[] {
  const count = points.length;
  const at = (index: number): Anchor => {
    const place = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[place] ?? { across: 0, down: 0, corner: true };
  };
  return Array.from({ length: closed ? count : count - 1 }, (_, index): Piece => {
    const from = at(index);
    const to = at(index + 1);
    const leave = from.corner ? from : handle(at(index - 1), from, to);
    const arrive = to.corner ? to : handle(at(index + 2), to, from);
    return [from, leave, arrive, to];
  });
}

const written = (value: number): string => String(Math.round(value * 100) / 100);

/** A smooth SVG path through the anchors; `midline` is where the middle of the body lies in the path's space. */
export function smoothPath(points: readonly Anchor[], closed: boolean, midline: number): string {
  const put = (point: BodyPoint): string => `${written(point.across + midline)} ${written(point.down)}`;
  const pieces = piecesThrough(points, closed);
  const first = pieces[0]?.[0];
  if (first === undefined) return '';
  const curves = pieces.map(([, leave, arrive, to]) => `C${put(leave)} ${put(arrive)} ${put(to)}`).join('');
  return `M${put(first)}${curves}${closed ? 'Z' : ''}`;
}

const stepsPerPiece = 6;

/** Points along the same curve that `smoothPath` draws, close enough to stand for it. */
export function curvePoints(points: readonly Anchor[], closed: boolean): readonly BodyPoint[] {
  const pieces = piecesThrough(points, closed);
  const dense = pieces.flatMap(([from, leave, arrive, to]) =>
    Array.from({ length: stepsPerPiece }, (_, step): BodyPoint => {
      const t = step / stepsPerPiece;
      const s = 1 - t;
      const mix = (key: 'across' | 'down'): number =>
        s ** 3 * from[key] + 3 * s * s * t * leave[key] + 3 * s * t * t * arrive[key] + t ** 3 * to[key];
      return { across: mix('across'), down: mix('down') };
    }),
  );
  const last = points.at(-1);
  return closed || last === undefined ? dense : [...dense, last];
}

/** Points at equal steps along the curve, both ends among them. */
export function evenPoints(points: readonly Anchor[], count: number): readonly BodyPoint[] {
  const dense = curvePoints(points, false);
  const lengths = [0];
  for (const [index, point] of dense.entries()) {
    const before = dense[index - 1];
    if (before === undefined) continue;
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(point.across - before.across, point.down - before.down));
  }
  const total = lengths.at(-1) ?? 0;
  let segment = 0;
  return Array.from({ length: count }, (_, step): BodyPoint => {
    const wanted = (total * step) / (count - 1);
    while (segment < dense.length - 2 && (lengths[segment + 1] ?? 0) < wanted) segment += 1;
    const from = dense[segment] ?? { across: 0, down: 0 };
    const to = dense[segment + 1] ?? from;
    const start = lengths[segment] ?? 0;
    const span = (lengths[segment + 1] ?? start) - start;
    const t = span === 0 ? 0 : (wanted - start) / span;
    return {
      across: from.across + (to.across - from.across) * t,
      down: from.down + (to.down - from.down) * t,
    };
  });
}
