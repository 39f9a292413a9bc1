import { spreadMarks } from '../../../shared/domain/body/spread-marks.ts';

type Point = { x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };
type MarkSize = { radius: number; spacing: number };

/**
 * Where the marks of a view stand so that each number can be read: a lone mark on its site, two or three that crowd
 * slightly aside, and the marks of a denser crowd in a column at the edge of the view, from where lines lead to the
 * sites. Same sites in, same places out; no mark leaves the box.
 */
export function placeMarks(sites: readonly Point[], box: Box, size: MarkSize): Point[] {
  const spread = spreadMarks(sites, size.spacing);
  const crowded = new Set<number>();
  for (const group of groupsOf(sites, size.spacing)) {
    const isDense = group.some((index) => distance(sites[index], spread[index]) > size.radius);
    if (isDense) for (const index of group) crowded.add(index);
  }
  const columns = { left: box.left + size.radius, right: box.right - size.radius };
  const middle = (box.left + box.right) / 2;
  const sideOf = ({ x }: Point) => (x < middle ? 'left' : 'right');
  // A site where a column stands would lie under its numbers, so it has its number there too.
  const sidesTaken = new Set(sites.filter((_, index) => crowded.has(index)).map(sideOf));
  for (const [index, site] of sites.entries()) {
    const side = sideOf(site);
    if (sidesTaken.has(side) && Math.abs(site.x - columns[side]) < size.spacing + size.radius) {
      crowded.add(index);
    }
  }
  const places = sites.map((site, index) => spread[index] ?? site);
  for (const side of ['left', 'right'] as const) {
    const own = [...crowded].filter((index) => sideOf(sites[index] ?? { x: 0, y: 0 }) === side);
    for (const [index, y] of columnOf(own, sites, box, size)) places[index] = { x: columns[side], y };
  }
  return places.map(({ x, y }) => ({
    x: within(x, columns.left, columns.right),
    y: within(y, box.top + size.radius, box.bottom - size.radius),
  }));
}

/** Sites that are nearer to one another than two marks may stand, link by link. */
function groupsOf(sites: readonly Point[], spacing: number): number[][] {
  const groups: number[][] = [];
  for (const [index, site] of sites.entries()) {
    const near = groups.filter((group) => group.some((other) => distance(site, sites[other]) < spacing));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), index]);
  }
  return groups;
}

/** Heights in a column, from top to bottom as the sites lie, each as near to its site as the others let it. */
function columnOf(
  own: readonly number[],
  sites: readonly Point[],
  box: Box,
  { radius, spacing }: MarkSize,
): [index: number, y: number][] {
  const at = (index: number) => sites[index] ?? { x: 0, y: 0 };
  const ordered = [...own].sort((one, other) => at(one).y - at(other).y || at(one).x - at(other).x);
  const room = box.bottom - box.top - 2 * radius;
  const step = Math.min(spacing, room / Math.max(1, ordered.length - 1));
  // What is wanted, less the steps above it, may only grow: runs that do not are set to their mean.
  const runs: { sum: number; count: number }[] = [];
  for (const [order, index] of ordered.entries()) {
    runs.push({ sum: at(index).y - order * step, count: 1 });
    for (;;) {
      const [before, last] = runs.slice(-2);
      if (before === undefined || last === undefined) break;
      if (before.sum / before.count <= last.sum / last.count) break;
      runs.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const starts = runs.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const lowest = box.bottom - radius - step * Math.max(0, ordered.length - 1);
  return ordered.map((index, order) => {
    const start = within(starts[order] ?? 0, box.top + radius, Math.max(box.top + radius, lowest));
    return [index, start + order * step];
  });
}

function within(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}

function distance(one: Point | undefined, other: Point | undefined): number {
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}
