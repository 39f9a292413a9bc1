import { sameContent } from '../../../../shared/domain/same-content.ts';

/**
 * Two changes of one record put together: theirs, with the fields that we changed. Null where both sides
 * changed the same field to different things, which only a person can settle.
 */
export function mergeDisjoint<Content extends object>(
  before: Content,
  mine: Content,
  theirs: Content,
): Content | null {
  const differ = (left: Content, right: Content) => (name: keyof Content) =>
    !sameContent({ value: left[name] }, { value: right[name] });
  const names = Object.keys(mine) as (keyof Content)[];
  const ours = names.filter(differ(before, mine));
  if (ours.some((name) => differ(before, theirs)(name) && differ(mine, theirs)(name))) return null;
  const merged = { ...theirs };
  for (const name of ours) merged[name] = mine[name];
  return merged;
}
