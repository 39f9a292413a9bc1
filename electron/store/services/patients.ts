import { coveragesOfPatient } from '../../../db/repositories/coverages.ts';
import { needledVisitsOfPatient } from '../../../db/repositories/needled-visits.ts';
import {
  duplicateCandidates,
  patientsWithPhn,
  searchPatients,
  writeSearchWords,
} from '../../../db/repositories/patient-search.ts';
import {
  patientById,
  toPatientSummary,
  writeNewPatient,
  writePatient,
} from '../../../db/repositories/patients.ts';
import { usualMusclesOfPatient, usualMusclesOfTherapist } from '../../../db/repositories/usual-muscles.ts';
import { visitSummariesOfPatient } from '../../../db/repositories/visit-summaries.ts';
import { visitsOfPatient } from '../../../db/repositories/visits.ts';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { NeedledVisit, UsualMuscles } from '../../../shared/contract/history-records.ts';
import type { LikelyDuplicate, Patient, PatientSummary } from '../../../shared/contract/patient-records.ts';
import type { Visit, VisitSummary } from '../../../shared/contract/visit-records.ts';
import { daysBefore, earliestBirthDate, isDay } from '../../../shared/domain/calendar.ts';
import { compareIdentities, type PatientIdentity } from '../../../shared/domain/likely-duplicate.ts';
import { typedSearchWords } from '../../../shared/domain/patient-search-words.ts';
import { parsePhone, phoneSearchTokens } from '../../../shared/domain/phone.ts';
import { formatPostalCode } from '../../../shared/domain/postal-code.ts';
import { searchTokens } from '../../../shared/domain/text-folding.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { holds, isRepeat, nextVersion } from './versioned.ts';
import { asSeenBy } from './visit-lists.ts';

/** More than these nobody reads before saving. */
const mostDuplicates = 10;

/** Nothing typed finds nobody: the list of all patients is not for browsing. */
function search(work: Work, input: { text: string; limit: number }): PatientSummary[] {
  return searchPatients(work.database, typedSearchWords(input.text), input.limit);
}

/** Most alike first. */
function likelyDuplicates(work: Work, input: PatientIdentity & { id: string }): LikelyDuplicate[] {
  const family = searchTokens(input.legalFamilyName)[0];
  const firstNames = [input.legalGivenNames, input.preferredName ?? ''].flatMap(
    (name) => searchTokens(name)[0] ?? [],
  );
  const candidates = duplicateCandidates(work.database, {
    phn: input.phn,
    birthDate: input.birthDate,
    phoneWord: phoneSearchTokens(input.phone ?? '')[0] ?? null,
    namePairs: family === undefined ? [] : firstNames.map((name) => [family, name] as const),
  });
  return candidates
    .filter((patient) => patient.id !== input.id)
    .map((patient) => ({ patient, comparison: compareIdentities(input, patient) }))
    .filter(({ comparison }) => comparison.likely)
    .sort((one, other) => other.comparison.score - one.comparison.score)
    .slice(0, mostDuplicates)
    .map(({ patient, comparison }) => ({ ...toPatientSummary(patient), reasons: comparison.reasons }));
}

function create(work: Work, input: Omit<Patient, 'version'>): Patient {
  const wanted = asKept(input);
  const known = patientById(work.database, input.id);
  if (known) {
    if (!holds(known, wanted)) throw new TautbandError('ID_TAKEN', { record: 'patient' });
    work.concerns(known.id);
    return known;
  }
  refuseImpossibleBirthDate(work, wanted.birthDate);
  refuseTakenPhn(work, wanted, null);
  const created: Patient = { ...wanted, version: 1 };
  writeNewPatient(work.database, created, work.at);
  return written(work, created);
}

function save(work: Work, input: Patient): Patient {
  const wanted = asKept(input);
  const stored = patientById(work.database, input.id);
  // Registering is `create`, which the screen calls after it has shown the likely duplicates.
  if (!stored) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.concerns(stored.id);
  if (isRepeat(stored, wanted)) return stored;
  refuseImpossibleBirthDate(work, wanted.birthDate);
  refuseTakenPhn(work, wanted, stored);
  const saved: Patient = { ...wanted, version: nextVersion('patient', stored, wanted.version) };
  writePatient(work.database, saved);
  // The name of a patient stands in lists of visits too.
  work.touches('visits');
  return written(work, saved);
}

function get(
  work: Work,
  input: { id: string },
): { patient: Patient; coverages: Coverage[]; visits: VisitSummary[] } {
  const patient = requirePatient(work, input.id);
  return {
    patient,
    coverages: coveragesOfPatient(work.database, patient.id),
    visits: asSeenBy(work.actor, visitSummariesOfPatient(work.database, patient.id)),
  };
}

function chart(work: Work, input: { id: string }): { patient: Patient; visits: Visit[] } {
  const patient = requirePatient(work, input.id);
  return { patient, visits: visitsOfPatient(work.database, patient.id) };
}

/** The visits at which something was needled, newest first. */
function overTime(work: Work, input: { id: string }): { visits: NeedledVisit[] } {
  const { id } = requirePatient(work, input.id);
  return { visits: needledVisitsOfPatient(work.database, id) };
}

/** How many days back a therapist's own habit is looked for. */
const habitDays = 90;

/** The muscles this patient and the caller's patients are mostly needled in, the most often needled first. */
function usualMuscles(work: Work, input: { id: string }): UsualMuscles {
  const { id } = requirePatient(work, input.id);
  const since = daysBefore(work.today(), habitDays);
  return {
    ofPatient: usualMusclesOfPatient(work.database, id),
    ofTherapist:
      work.actor.kind === 'staff' ? usualMusclesOfTherapist(work.database, work.actor.staffId, since) : [],
  };
}

function requirePatient(work: Work, id: string): Patient {
  const patient = patientById(work.database, id);
  if (!patient) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.concerns(patient.id);
  return patient;
}

function written(work: Work, patient: Patient): Patient {
  writeSearchWords(work.database, patient);
  work.changed('patient', patient.id);
  work.concerns(patient.id);
  work.touches('patients');
  return patient;
}

type Reached = Pick<
  Patient,
  'phone' | 'secondPhone' | 'address' | 'emergencyContact' | 'guardian' | 'physician'
>;

/** Phones and postal code are kept in one form, however they were typed. */
function asKept<Input extends Reached>(input: Input): Input {
  const { emergencyContact, guardian, physician } = input;
  return {
    ...input,
    address: { ...input.address, postalCode: formatPostalCode(input.address.postalCode) },
    phone: phoneAsKept(input.phone),
    secondPhone: phoneAsKept(input.secondPhone),
    emergencyContact: emergencyContact && { ...emergencyContact, phone: phoneAsKept(emergencyContact.phone) },
    guardian: guardian && { ...guardian, phone: phoneAsKept(guardian.phone) },
    physician: physician && { ...physician, phone: phoneAsKept(physician.phone) },
  };
}

function phoneAsKept<Typed extends string | null>(typed: Typed): Typed | string {
  const phone = parsePhone(typed ?? '');
  return phone.ok ? phone.phone : typed;
}

function refuseImpossibleBirthDate(work: Work, birthDate: string): void {
  if (!isDay(birthDate)) throw invalidInput({ path: ['birthDate'], problem: 'impossibleDay' });
  if (birthDate > work.today()) throw invalidInput({ path: ['birthDate'], problem: 'inFuture' });
  if (birthDate < earliestBirthDate(work.today())) {
    throw invalidInput({ path: ['birthDate'], problem: 'bornTooLongAgo' });
  }
}

/**
 * A PHN belongs to one person: a second patient with it would split one record in two. Whoever has it already, from
 * before, may still be saved with it.
 */
function refuseTakenPhn(work: Work, wanted: Pick<Patient, 'id' | 'phn'>, before: Patient | null): void {
  if (wanted.phn === null || wanted.phn === before?.phn) return;
  if (patientsWithPhn(work.database, wanted.phn).some(({ id }) => id !== wanted.id)) {
    throw invalidInput({ path: ['phn'], problem: 'phnTaken' });
  }
}

export const patients = { search, likelyDuplicates, create, save, get, chart, overTime, usualMuscles };
