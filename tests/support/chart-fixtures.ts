import { patients } from '../../electron/store/services/patients.ts';
import { reactions } from '../../electron/store/services/reactions.ts';
import { screening } from '../../electron/store/services/screening.ts';
import { sign } from '../../electron/store/services/signing.ts';
import { sites } from '../../electron/store/services/sites.ts';
import { visits } from '../../electron/store/services/visits.ts';
import type { StaffMember } from '../../shared/contract/clinic-records.ts';
import type { Patient } from '../../shared/contract/patient-records.ts';
import type { Reaction } from '../../shared/contract/reaction-records.ts';
import type {
  Screening,
  ScreeningInput,
  Site,
  SiteInput,
  Visit,
} from '../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { noPatientDetails } from '../../shared/domain/patients/no-patient-details.ts';
import { startingReaction } from '../../shared/domain/reactions/starting-reaction.ts';
import { noSiteDetails } from '../../shared/domain/visits/no-site-details.ts';
import { currentQuestionSet } from '../../shared/reference/screening/question-sets.ts';
import { people, type TestClinic } from './test-clinic.ts';

type NewPatient = Omit<Patient, 'version'>;

/** An invented person. */
export function patientInput(clinic: TestClinic, changes: Partial<NewPatient> = {}): NewPatient {
  return {
    id: clinic.newId(),
    legalGivenNames: 'Testina',
    legalFamilyName: 'Beispiel',
    preferredName: null,
    birthDate: '1987-03-02',
    sex: 'female',
    gender: null,
    phn: null,
    address: { street: '2 Invented Way', city: 'Nowhere', province: 'BC', postalCode: 'V0V 0V0' },
    phone: '+16045550123',
    ...noPatientDetails,
    ...changes,
  };
}

export function register(clinic: TestClinic, changes: Partial<NewPatient> = {}): Patient {
  return clinic.call('patients.create', patients.create, patientInput(clinic, changes), people.desk);
}

export function startVisit(clinic: TestClinic, patient = register(clinic), by?: StaffMember): Visit {
  return clinic.call('visits.start', visits.start, { id: clinic.newId(), patientId: patient.id }, by);
}

/** Answers `no` to everything but the questions named. */
export function screeningInput(
  clinic: TestClinic,
  visitId: string,
  yes: readonly string[] = [],
  changes: Partial<ScreeningInput> = {},
): ScreeningInput {
  return {
    id: clinic.newId(),
    visitId,
    version: 0,
    questionSetVersion: currentQuestionSet.version,
    answers: Object.fromEntries(
      currentQuestionSet.questions.map(({ id }) => [
        id,
        yes.includes(id) ? ('yes' as const) : ('no' as const),
      ]),
    ),
    reasonToGoOn: null,
    ...changes,
  };
}

export function screen(clinic: TestClinic, visitId: string, yes: readonly string[] = []): Screening {
  return clinic.call('screening.save', screening.save, screeningInput(clinic, visitId, yes));
}

export function siteInput(clinic: TestClinic, visitId: string, changes: Partial<SiteInput> = {}): SiteInput {
  return {
    id: clinic.newId(),
    visitId,
    version: 0,
    ordinal: 1,
    position: usualPlaceOf('infraspinatus', 'right'),
    muscleId: 'infraspinatus',
    ...noSiteDetails,
    structure: null,
    side: 'right',
    segment: null,
    siteType: 'triggerPoint',
    needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
    needleContinues: false,
    insertions: 1,
    technique: 'pistoning',
    ltrCount: 3,
    ltrIntensity: 'medium',
    ltrExhausted: false,
    sensations: ['cramp', 'twitch'],
    note: '',
    origin: 'entered',
    ...changes,
  };
}

export function chartSite(clinic: TestClinic, visitId: string, changes: Partial<SiteInput> = {}): Site {
  return clinic.call('sites.save', sites.save, siteInput(clinic, visitId, changes));
}

type ReactionInput = Omit<Reaction, 'origin' | 'recordedAt' | 'recordedBy' | 'removed' | 'followUps'>;

export function reactionInput(
  clinic: TestClinic,
  visitId: string,
  changes: Partial<ReactionInput> = {},
): ReactionInput {
  return {
    id: clinic.newId(),
    visitId,
    version: 0,
    siteId: null,
    ...startingReaction('bruise', '2026-11-21'),
    onsetAt: clinic.now,
    actions: ['pressure'],
    ...changes,
  };
}

export function chartReaction(
  clinic: TestClinic,
  visitId: string,
  changes: Partial<ReactionInput> = {},
): Reaction {
  return clinic.call('reactions.save', reactions.save, reactionInput(clinic, visitId, changes));
}

/** The words of a visit that make its note complete. */
export const completeDraft = {
  reasonForAttending: 'Shoulder hurts when reaching up',
  painNow: 6,
  noReactionsObserved: true,
  consentExceptionReason: 'Signed on paper',
  plan: 'Again in a week',
};

/** A visit with two sites that only waits for its signature. */
export function endedVisit(clinic: TestClinic, patient?: Patient, by?: StaffMember): Visit {
  const started = startVisit(clinic, patient, by);
  screen(clinic, started.id);
  chartSite(clinic, started.id, { ordinal: 1 });
  chartSite(clinic, started.id, { ordinal: 2, muscleId: 'teres-minor', ltrCount: null, ltrIntensity: null });
  const drafted = clinic.call('visits.saveDraft', visits.saveDraft, {
    id: started.id,
    version: started.version,
    ...completeDraft,
  });
  return clinic.call('visits.end', visits.end, {
    id: drafted.id,
    version: drafted.version,
    needlesOut: 2,
    needleDifferenceReason: null,
  });
}

export function signVisit(
  clinic: TestClinic,
  visit: Visit,
  by?: StaffMember,
  needledBeforeStopReason?: string | null,
): Visit {
  return clinic.call(
    'visits.sign',
    sign,
    { id: visit.id, version: visit.version, noteId: clinic.newId(), needledBeforeStopReason },
    by,
  );
}

export function signedVisit(clinic: TestClinic, patient?: Patient): Visit {
  return signVisit(clinic, endedVisit(clinic, patient));
}

export function readVisit(clinic: TestClinic, id: string): Visit {
  return clinic.call('visits.get', visits.get, { id });
}
