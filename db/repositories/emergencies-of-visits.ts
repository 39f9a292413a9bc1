import type { Database } from 'better-sqlite3';
import {
  type EmergencyOfVisit,
  emergency,
  type WaitingEmergency,
} from '../../shared/contract/lock-records.ts';
import { displayName } from '../../shared/domain/patient-name.ts';
import { query } from '../statements.ts';

const { visitIds, meanings } = emergency.shape;

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
      'emergency.meanings',
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
  for (const { visitIds: ids, meanings: said, account, ...one } of selectSince(database).all({ since })) {
    const meaningOf = new Map(
      meanings.parse(JSON.parse(said)).map(({ visitId, meaning }) => [visitId, meaning]),
    );
    const happened = [...meaningOf.values()].includes('here');
    for (const id of visitIds.parse(JSON.parse(ids))) {
      const meaning = meaningOf.get(id) ?? null;
      // What happened to another patient is none of this one's record.
      const isTold = meaning === 'here' || (meaning === 'mistake' && !happened);
      const told = { ...one, meaning, account: isTold ? account : null };
      found.set(id, [...(found.get(id) ?? []), told]);
    }
  }
  return found;
}

const selectVisit = query<{ id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .select([
      'visit.id as visitId',
      'visit.started_at as startedAt',
      'visit.state',
      'visit.needles_in as needlesIn',
      'patient.legal_given_names as legalGivenNames',
      'patient.legal_family_name as legalFamilyName',
      'patient.preferred_name as preferredName',
    ])
    .where('visit.id', '=', given('id')),
);

/** Whose treatments were under way, in the order given. */
export function visitsUnderWay(
  database: Database,
  ids: readonly string[],
): Omit<WaitingEmergency['visits'][number], 'places'>[] {
  return ids.flatMap((id) => {
    const row = selectVisit(database).get({ id });
    if (!row) return [];
    const { visitId, startedAt } = row;
    const needlesIn = row.state === 'inTreatment' ? row.needlesIn : 0;
    return [{ visitId, startedAt, needlesIn, patientName: displayName(row) }];
  });
}
