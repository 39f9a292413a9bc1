import type { OfVisit } from './notes.ts';

/** Records of many visits, grouped by their visit. */
export function byVisit<Item extends { visitId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.visitId);
    if (group) group.push(item);
    else groups.set(item.visitId, [item]);
  }
  return groups;
}

/** The records of a group, without the visit they were grouped by. */
export function recordsOf<Item>(group: readonly OfVisit<Item>[] | undefined): Item[] {
  return (group ?? []).map((one) => one.record);
}

/** For a stable order of what is equal otherwise. */
export function byId(one: { id: string }, other: { id: string }): number {
  return compareText(one.id, other.id);
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
