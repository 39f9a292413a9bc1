import { readClinic } from '../../../db/repositories/clinic.ts';
import { patientById } from '../../../db/repositories/patients.ts';
import { reactionById } from '../../../db/repositories/reactions.ts';
import { siteById } from '../../../db/repositories/sites.ts';
import { staffById } from '../../../db/repositories/staff.ts';
import type { Clinic, StaffMember } from '../../../shared/contract/clinic-records.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Site, Visit } from '../../../shared/contract/visit-records.ts';
import { authorOf, type Work } from '../work.ts';
import { requireVisit } from './visit-access.ts';

/** What an incident report says, as it stands when the report is made. */
export type IncidentFacts = {
  clinic: Clinic;
  patient: Patient;
  visit: Visit;
  therapist: StaffMember | null;
  reaction: Reaction;
  /** The site it was charted at, also one that was taken back since. */
  site: Site | null;
  recordedBy: string;
  madeBy: string;
  /** UTC instant. */
  madeAt: string;
  /** The clinic's day of it. */
  madeOn: string;
};

/** Gathers the report of a reaction. Each report is on record, since it leaves the chart. */
function report(work: Work, input: { id: string }): IncidentFacts {
  const reaction = reactionById(work.database, input.id);
  if (!reaction || reaction.removed) throw new TautbandError('NOT_FOUND', { record: 'reaction' });
  const visit = requireVisit(work, reaction.visitId);
  const patient = patientById(work.database, visit.patientId);
  if (!patient) throw new TautbandError('NOT_FOUND', { record: 'patient' });
  work.goesOnRecord();
  return {
    clinic: readClinic(work.database),
    patient,
    visit,
    therapist: staffById(work.database, visit.therapistId),
    reaction,
    site: reaction.siteId === null ? null : siteById(work.database, reaction.siteId),
    recordedBy: staffById(work.database, reaction.recordedBy)?.name ?? '',
    madeBy: authorOf(work).name,
    madeAt: work.at,
    madeOn: work.today(),
  };
}

export const incidents = { report };
