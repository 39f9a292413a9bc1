import { afterAll, beforeAll, expect, it } from 'vitest';
import { patients } from '../../../electron/store/services/patients.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import { chartSite, register, startVisit } from '../../support/chart-fixtures.ts';
import { makeTestClinic, people, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

/** A visit on a day at which these muscles were needled. */
function needled(day: string, patient: Patient, muscles: readonly string[]) {
  clinic.now = `${day}T18:00:00.000Z`;
  const visit = startVisit(clinic, patient);
  muscles.forEach((muscleId, index) => {
    chartSite(clinic, visit.id, { muscleId, ordinal: index + 1 });
  });
  return visit;
}

it('tells what a patient and the therapist’s patients were mostly needled in, without what was taken back', () => {
  const [tess, tom] = [register(clinic), register(clinic, { legalGivenNames: 'Tom' })];
  needled('2026-03-02', tess, ['soleus', 'soleus', 'gluteus-medius']);
  needled('2026-11-10', tom, ['infraspinatus', 'infraspinatus', 'deltoid-posterior']);
  const mistaken = needled('2026-11-11', tess, ['masseter', 'masseter', 'masseter']);
  const { id, version } = mistaken;
  clinic.call('visits.enterInError', visits.enterInError, { id, version, reason: 'Another person' });
  const today = needled('2026-11-12', tess, ['gluteus-medius', 'gluteus-medius']);
  const waiting = { muscleId: 'piriformis', ordinal: 3, origin: 'copied' as const };
  chartSite(clinic, today.id, waiting);
  const taken = chartSite(clinic, today.id, { muscleId: 'psoas-major', ordinal: 4 });
  clinic.call('sites.remove', sites.remove, { id: taken.id, version: taken.version });

  const usual = (patientId: string, by = people.therapist) =>
    clinic.call('patients.usualMuscles', patients.usualMuscles, { id: patientId }, by);
  // What this therapist needled in spring tells nothing of this week.
  expect(usual(tess.id)).toEqual({
    ofPatient: ['gluteus-medius', 'soleus'],
    ofTherapist: ['gluteus-medius', 'infraspinatus', 'deltoid-posterior'],
  });
  expect(usual(tom.id).ofPatient).toEqual(['infraspinatus', 'deltoid-posterior']);
  expect(usual(tess.id, people.owner)).toEqual({ ofPatient: ['gluteus-medius', 'soleus'], ofTherapist: [] });
});
