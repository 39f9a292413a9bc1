import { sameContent } from '../../../../shared/domain/same-content.ts';

type Row = { id: string };

/**
 * Two changes of one record put together: theirs, with the fields that we changed; lists of rows row by row.
 * Null where both sides changed the same field to different things, which only a person can settle.
 */
export function mergeDisjoint<Content extends object>(
  before: Content,
  mine: Content,
  theirs: Content,
): Content | null {
  const merged = { ...theirs };
  for (const name of Object.keys(mine) as (keyof Content)[]) {
    if (same(before[name], mine[name]) || same(mine[name], theirs[name])) continue;
    if (same(before[name], theirs[name])) {
      merged[name] = mine[name];
      continue;
    }
    const rows = mergeLists(before[name], mine[name], theirs[name]);
    if (rows === null) return null;
    merged[name] = rows as Content[keyof Content];
  }
  return merged;
}

/** A row that both sides added has no field before. */
function same(left: unknown, right: unknown): boolean {
  return sameContent({ value: left ?? null }, { value: right ?? null });
}

function mergeLists(before: unknown, mine: unknown, theirs: unknown): Row[] | null {
  return isRows(before) && isRows(mine) && isRows(theirs) ? mergeRows(before, mine, theirs) : null;
}

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && 'id' in row);
}

/**
 * The rows of both sides, known by their id: theirs in their order, then those that are ours alone. A row
 * that one side took away while the other changed it stays: words are worth more than the wish to be rid of
 * them.
 */
function mergeRows(before: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Row[] | null {
  const ids = new Set([...theirs, ...mine].map(({ id }) => id));
  const merged: Row[] = [];
  for (const id of ids) {
    const find = (rows: readonly Row[]) => rows.find((row) => row.id === id);
    const [known, ours, other] = [find(before), find(mine), find(theirs)];
    if (ours && other) {
      const row = mergeDisjoint(known ?? { id }, ours, other);
      if (row === null) return null;
      merged.push(row);
      continue;
    }
    const left = ours ?? other;
    const isTakenAway = known !== undefined && left !== undefined && same(known, left);
    if (left && !isTakenAway) merged.push(left);
  }
  return merged;
}
