import type { NeedledSite, NeedledVisit } from '../../contract/history-records.ts';
import { muscleById } from '../../reference/muscles/muscles.ts';
import { levelsOfMuscle, spinalLevels } from '../body/spinal-levels.ts';

/** Sites at a level: those charted at it, and those without a level whose muscle it supplies. */
export type LevelCount = { charted: number; byRoots: number };

export type LevelRow = { level: string; left: LevelCount; right: LevelCount; midline: LevelCount };

export type SegmentPattern = {
  levels: readonly LevelRow[];
  /** Sites without a level and without a muscle whose roots are known. */
  withoutLevel: number;
};

/** Always shown, with and without sites; levels beyond them only where there is a site. */
const [firstShown, lastShown] = [spinalLevels.indexOf('C1'), spinalLevels.indexOf('S4')];

/**
 * How many sites lie at each spinal level. A site counts at the level that was charted; without one it counts at every
 * root of its muscle, since it is not known by which of them the muscle acts.
 */
export function segmentPattern(visits: readonly Pick<NeedledVisit, 'sites'>[]): SegmentPattern {
  const rows = new Map(
    spinalLevels.map((level): [string, LevelRow] => [
      level,
      { level, left: emptyCount(), right: emptyCount(), midline: emptyCount() },
    ]),
  );
  let withoutLevel = 0;
  for (const site of visits.flatMap(({ sites }) => sites)) {
    const levels = site.segment === null ? rootsOf(site) : [site.segment];
    const known = levels.flatMap((level) => rows.get(level) ?? []);
    if (known.length === 0) withoutLevel += 1;
    for (const row of known) row[site.side][site.segment === null ? 'byRoots' : 'charted'] += 1;
  }
  const levels = [...rows.values()].filter((row, index) => {
    return (index >= firstShown && index <= lastShown) || sitesAt(row) > 0;
  });
  return { levels, withoutLevel };
}

/** Sites at a level on one side. */
export function sitesOn({ charted, byRoots }: LevelCount): number {
  return charted + byRoots;
}

function sitesAt({ left, right, midline }: LevelRow): number {
  return sitesOn(left) + sitesOn(right) + sitesOn(midline);
}

function emptyCount(): LevelCount {
  return { charted: 0, byRoots: 0 };
}

function rootsOf({ muscleId }: Pick<NeedledSite, 'muscleId'>): readonly string[] {
  const muscle = muscleId === null ? undefined : muscleById(muscleId);
  return muscle === undefined ? [] : levelsOfMuscle(muscle);
}
