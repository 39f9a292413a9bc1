import type { Database } from 'better-sqlite3';
import { type EmergencyOfVisit, emergency } from '../../shared/contract/lock-records.ts';
import { query } from '../statements.ts';

const { visitIds } = emergency.shape;

const selectSince = query<{ since: string }>()((q, given) =>
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
    .where('emergency.recorded_at', '>=', given('since'))
    .orderBy('emergency.recorded_at')
    .orderBy('emergency.id'),
);

/**
 * Emergencies since an instant, by the visits that were in treatment then, the oldest first. One names several
 * visits, so that it is found by its time: none comes before the visit it is about began.
 */
export function emergenciesByVisit(database: Database, since: string): Map<string, EmergencyOfVisit[]> {
  const found = new Map<string, EmergencyOfVisit[]>();
  for (const { visitIds: ids, ...one } of selectSince(database).all({ since })) {
    for (const id of visitIds.parse(JSON.parse(ids))) found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}
