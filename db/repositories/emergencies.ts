import type { Database } from 'better-sqlite3';
import { type Emergency, emergency } from '../../shared/contract/lock-records.ts';
import { query } from '../statements.ts';
import type { EmergencyRow } from '../tables.ts';

const { visitIds, stoppedTimers, meanings } = emergency.shape;

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('emergency').selectAll().where('id', '=', given('id')),
);
const selectUnconfirmed = query<{ staff_id: string }>()((q, given) =>
  q
    .selectFrom('emergency')
    .selectAll()
    .where('staff_id', '=', given('staff_id'))
    .where('confirmed_at', 'is', null)
    .orderBy('recorded_at', 'desc'),
);
const selectVisitsInTreatment = query<{ therapist_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .select(['id', 'patient_id as patientId', 'needles_in as needlesIn'])
    .where('therapist_id', '=', given('therapist_id'))
    .where('state', '=', 'inTreatment')
    .orderBy('started_at', 'desc'),
);
const insertEmergency = query<EmergencyRow>()((q, given) =>
  q.insertInto('emergency').values({
    id: given('id'),
    version: given('version'),
    recorded_at: given('recorded_at'),
    staff_id: given('staff_id'),
    visit_ids: given('visit_ids'),
    open_needles: given('open_needles'),
    stopped_timers: given('stopped_timers'),
    confirmed_at: given('confirmed_at'),
    confirmed_by: given('confirmed_by'),
    meanings: given('meanings'),
    account: given('account'),
  }),
);
const updateEmergency = query<
  Pick<EmergencyRow, 'id' | 'version' | 'confirmed_at' | 'confirmed_by' | 'meanings' | 'account'>
>()((q, given) =>
  q
    .updateTable('emergency')
    .set({
      version: given('version'),
      confirmed_at: given('confirmed_at'),
      confirmed_by: given('confirmed_by'),
      meanings: given('meanings'),
      account: given('account'),
    })
    .where('id', '=', given('id')),
);

function toEmergency(row: EmergencyRow): Emergency {
  return {
    id: row.id,
    version: row.version,
    recordedAt: row.recorded_at,
    staffId: row.staff_id,
    visitIds: visitIds.parse(JSON.parse(row.visit_ids)),
    openNeedles: row.open_needles,
    stoppedTimers: stoppedTimers.parse(JSON.parse(row.stopped_timers)),
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    meanings: meanings.parse(JSON.parse(row.meanings)),
    account: row.account,
  };
}

/** A visit in treatment, as far as an emergency asks. */
export type TreatmentUnderWay = { id: string; patientId: string; needlesIn: number };

/** What this therapist has in treatment, the newest first. */
export function treatmentsUnderWay(database: Database, therapistId: string): TreatmentUnderWay[] {
  return selectVisitsInTreatment(database).all({ therapist_id: therapistId });
}

export function emergencyById(database: Database, id: string): Emergency | null {
  const row = selectById(database).get({ id });
  return row ? toEmergency(row) : null;
}

/** Those recorded at a window of this person that nobody has explained yet, newest first. */
export function unconfirmedEmergenciesOf(database: Database, staffId: string): Emergency[] {
  return selectUnconfirmed(database).all({ staff_id: staffId }).map(toEmergency);
}

export function writeNewEmergency(database: Database, record: Emergency): void {
  insertEmergency(database).run({
    id: record.id,
    version: record.version,
    recorded_at: record.recordedAt,
    staff_id: record.staffId,
    visit_ids: JSON.stringify(record.visitIds),
    open_needles: record.openNeedles,
    stopped_timers: JSON.stringify(record.stoppedTimers),
    confirmed_at: record.confirmedAt,
    confirmed_by: record.confirmedBy,
    meanings: JSON.stringify(record.meanings),
    account: record.account,
  });
}

/** Writes who said what it was; what was recorded in the emergency stays. */
export function writeEmergencyConfirmation(database: Database, record: Emergency): void {
  updateEmergency(database).run({
    id: record.id,
    version: record.version,
    confirmed_at: record.confirmedAt,
    confirmed_by: record.confirmedBy,
    meanings: JSON.stringify(record.meanings),
    account: record.account,
  });
}
