import { readClinic } from '../../../db/repositories/clinic.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import type { Clinic } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { needledPlaces } from '../../../shared/domain/reactions/needled-places.ts';
import type { Work } from '../work.ts';
import { requireVisit } from './visit-access.ts';

export type AftercareFacts = {
  clinic: Clinic;
  patient: Patient;
  visit: Visit;
  /** Whether a muscle over the lung was needled. */
  lung: boolean;
};

/** Gathers the aftercare sheet of a visit. Each one made is on record. */
function sheet(work: Work, input: { visitId: string }): AftercareFacts {
  const visit = requireVisit(work, input.visitId);
  const patient = patientById(work.database, visit.patientId);
  if (!patient) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.goesOnRecord();
  const lung = needledPlaces(visit.sites).includes('lung');
  return { clinic: readClinic(work.database), patient, visit, lung };
}

export const aftercare = { sheet };
