import { coverageById, writeCoverage, writeNewCoverage } from '../../../db/repositories/coverages.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { isDay } from '../../../shared/domain/calendar.ts';
import type { Work } from '../work.ts';
import { invalidInput } from './invalid-input.ts';
import { isRepeat, nextVersion } from './versioned.ts';

/** Adds a coverage (version 0), changes it or ends it. Throws ID_TAKEN when it belongs to another patient. */
function save(work: Work, input: Coverage): Coverage {
  const stored = coverageById(work.database, input.id);
  if (stored && stored.patientId !== input.patientId) {
    throw new TautbandError('ID_TAKEN', { record: 'coverage' });
  }
  const patient = patientById(work.database, input.patientId);
  if (!patient) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.concerns(patient.id);
  if (stored && isRepeat(stored, input)) return stored;
  const saved: Coverage = { ...input, version: nextVersion('coverage', stored, input.version) };
  refuseImpossibleDay(work, patient, 'injuryDate', saved.injuryDate);
  refuseImpossibleDay(work, patient, 'referredOn', saved.referredOn);
  if (stored) writeCoverage(work.database, saved);
  else writeNewCoverage(work.database, saved);
  work.changed('coverage', saved.id);
  work.touches('patients');
  return saved;
}

/** An injury and a referral have happened, and to somebody alive. */
function refuseImpossibleDay(
  work: Work,
  patient: Patient,
  field: 'injuryDate' | 'referredOn',
  day: string | null,
): void {
  if (day === null) return;
  if (!isDay(day)) throw invalidInput({ path: [field], problem: 'impossibleDay' });
  if (day > work.today()) throw invalidInput({ path: [field], problem: 'inFuture' });
  if (day < patient.birthDate) throw invalidInput({ path: [field], problem: 'beforeBirth' });
}

export const coverage = { save };
