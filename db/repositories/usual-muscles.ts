import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { query } from '../statements.ts';
import type { Tables } from '../tables.ts';

/** More would not change what is offered first. */
const atMost = 24;

/** The muscles of sites that were needled, the most often needled first. */
const needledMuscles = (q: Kysely<Tables>) =>
  q
    .selectFrom('visit')
    .innerJoin('site', 'site.visit_id', 'visit.id')
    .select('site.muscle_id as muscleId')
    .where('visit.state', '!=', 'enteredInError')
    .where('site.removed', '=', 0)
    .where('site.origin', '!=', 'copied')
    .where('site.muscle_id', 'is not', null)
    .groupBy('site.muscle_id')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('site.muscle_id')
    .limit(atMost);

const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  needledMuscles(q).where('visit.patient_id', '=', given('patient_id')),
);

const selectOfTherapist = query<{ therapist_id: string; since: string }>()((q, given) =>
  needledMuscles(q)
    .where('visit.therapist_id', '=', given('therapist_id'))
    .where('visit.day', '>=', given('since')),
);

const named = (rows: readonly { muscleId: string | null }[]): string[] =>
  rows.flatMap(({ muscleId }) => (muscleId === null ? [] : [muscleId]));

/** The muscles needled in a patient, the most often needled first. */
export function usualMusclesOfPatient(database: Database, patientId: string): string[] {
  return named(selectOfPatient(database).all({ patient_id: patientId }));
}

/** The muscles a therapist has needled since a day, the most often needled first. */
export function usualMusclesOfTherapist(database: Database, therapistId: string, since: string): string[] {
  return named(selectOfTherapist(database).all({ therapist_id: therapistId, since }));
}
