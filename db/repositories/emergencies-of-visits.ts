import type { Database } from 'better-sqlite3';
import { type EmergencyOfVisit, emergency } from '../../shared/contract/lock-records.ts';
import { query } from '../statements.ts';

const { visitIds } = emergency.shape;

const selectAll = query<Record<string, never>>()((q) =>
  q
    .selectFrom('emergency')
    .leftJoin('staff', 'staff.id', 'emergency.confirmed_by')
    .select([
      'emergency.id',
      'emergency.recorded_at as recordedAt',
      'emergency.visit_ids as visitIds',
      'emergency.confirmed_at as confirmedAt',
      'staff.name as confirmedByName',
      'emergency.account',
    ])
    .orderBy('emergency.recorded_at')
    .orderBy('emergency.id'),
);

/** By the visits that were in treatment then, the oldest first. Read whole: a clinic has a handful. */
export function emergenciesByVisit(database: Database): Map<string, EmergencyOfVisit[]> {
  const found = new Map<string, EmergencyOfVisit[]>();
  for (const { visitIds: ids, ...one } of selectAll(database).all({})) {
    for (const id of visitIds.parse(JSON.parse(ids))) found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}
