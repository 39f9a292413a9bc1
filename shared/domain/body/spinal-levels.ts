import type { Muscle } from '../../reference/muscles/muscle.ts';
import { type BodyPosition, pointOf, positionAt } from './body-space.ts';
import { landmarkPoint } from './landmarks.ts';

function run(letter: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
}

/** Spinal levels from the head down, as they are written: C0 is the occiput, C8 the eighth cervical root. */
export const spinalLevels: readonly string[] = [
  ...run('C', 0, 8),
  ...run('T', 1, 12),
  ...run('L', 1, 5),
  ...run('S', 1, 5),
];

/** A level as it is written, from what was typed: `l4` and ` L 4` are `L4`. Null for what is no level. */
export function spinalLevelOf(text: string): string | null {
  const tidy = text.replace(/\s/g, '').toUpperCase();
  return spinalLevels.includes(tidy) ? tidy : null;
}

/** The levels of a muscle by its roots, from the head down; empty where its roots are cranial nerves alone. */
export function levelsOfMuscle(muscle: Pick<Muscle, 'roots'>): readonly string[] {
  const named = new Set<string>();
  for (const [, first = '', last = first] of muscle.roots.matchAll(/([CTLS]\d+)(?:-([CTLS]\d+))?/g)) {
    const from = spinalLevels.indexOf(first);
    const to = spinalLevels.indexOf(last);
    if (from < 0) continue;
    for (const level of spinalLevels.slice(from, to + 1)) named.add(level);
  }
  return spinalLevels.filter((level) => named.has(level));
}

/** Heights of the spinous processes that are landmarks, thousandths of body height; the rest lies between them. */
const known: readonly (readonly [string, number])[] = [
  ['C0', landmarkPoint('back', 'external-occipital-protuberance').down],
  ['C2', landmarkPoint('back', 'c2-spinous-process').down],
  ['C5', landmarkPoint('back', 'c5-spinous-process').down],
  ['C7', landmarkPoint('back', 'c7-spinous-process').down],
  ['T1', landmarkPoint('back', 't1-spinous-process').down],
  ['T3', landmarkPoint('back', 't3-spinous-process').down],
  ['T8', landmarkPoint('back', 't8-spinous-process').down],
  ['T12', landmarkPoint('back', 't12-spinous-process').down],
  ['L1', landmarkPoint('back', 'l1-spinous-process').down],
  ['L3', landmarkPoint('back', 'l3-spinous-process').down],
  ['L5', landmarkPoint('back', 'l5-spinous-process').down],
  ['S2', landmarkPoint('back', 's2-spinous-process').down],
  ['S5', landmarkPoint('back', 'coccyx-tip').down],
];

/** The height of a level on the back; C8, which has no process of its own, lies between C7 and T1. */
function heightOf(level: string): number {
  const index = spinalLevels.indexOf(level);
  let above = known[0];
  for (const one of known) {
    const [name, down] = one;
    const at = spinalLevels.indexOf(name);
    if (at === index) return down;
    if (at > index && above !== undefined) {
      const from = spinalLevels.indexOf(above[0]);
      return above[1] + ((down - above[1]) * (index - from)) / (at - from);
    }
    above = one;
  }
  return 1000;
}

/** Of some levels, the one whose spinous process is nearest in height to a position; null where there is none. */
export function nearestLevel(position: BodyPosition, levels: readonly string[]): string | null {
  const { down } = pointOf(position);
  let nearest: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    const gap = Math.abs(heightOf(level) - down);
    if (gap < best) {
      best = gap;
      nearest = level;
    }
  }
  return nearest;
}

/** The place beside the spine at the height of a level; a place that is not on the back stays where it is. */
export function positionAtLevel(position: BodyPosition, level: string): BodyPosition {
  if (position.view !== 'back') return position;
  return positionAt('back', { across: pointOf(position).across, down: heightOf(level) });
}
