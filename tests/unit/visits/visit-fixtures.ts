import type { Clinic, StaffMember } from '../../../shared/contract/clinic-records.ts';
import type { ConsentSummary } from '../../../shared/contract/consent-records.ts';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Screening, Site, Visit } from '../../../shared/contract/visit-records.ts';
import { noPatientDetails } from '../../../shared/domain/patients/no-patient-details.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { emptyDraft } from '../../../shared/domain/visits/empty-draft.ts';
import { noSiteDetails } from '../../../shared/domain/visits/no-site-details.ts';

const id = (number: number): string => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const clinicRecord: Clinic = {
  version: 4,
  name: 'Beispiel Physiotherapy',
  address: { street: '1 Invented Way', city: 'Nowhere', province: 'BC', postalCode: 'V0V 0V0' },
  phone: '604-555-0100',
  timeZone: 'America/Vancouver',
  gstNumber: null,
  lockAfterMinutes: 5,
  emergencyNumber: '911',
  incidentContact: '',
  callRule: 'atRisk' as const,
  callDays: 7,
  routineSteps: { skinPrepared: true, sharpsDisposed: true, aftercareGiven: true },
  approachNames: { gunnIms: '', triggerPointDryNeedling: '', superficial: '' },
  isDemo: false,
  recoveryCodeConfirmedAt: null,
};

export const therapistRecord: StaffMember = {
  id: id(2),
  version: 3,
  name: 'Theo Testmann',
  login: 'theo',
  designation: 'Registered Physiotherapist',
  registrationNumber: '00217',
  needlingAuthorisation: { number: 'N-0042', validFrom: '2024-01-01', expiresOn: '2027-12-31' },
  roles: ['therapist'],
  active: true,
};

export const patientRecord: Patient = {
  id: id(10),
  version: 2,
  legalGivenNames: 'Testina',
  legalFamilyName: 'Beispiel',
  preferredName: 'Tess',
  birthDate: '1987-03-02',
  sex: 'female',
  gender: 'woman',
  phn: null,
  address: clinicRecord.address,
  phone: '+16045550123',
  ...noPatientDetails,
};

export const screeningRecord: Screening = {
  id: id(20),
  visitId: id(11),
  version: 1,
  questionSetVersion: 1,
  answers: { pregnancy: 'yes' },
  reasonToGoOn: 'Third trimester, forearm only',
  outcome: 'caution',
  decidedBy: ['pregnancy'],
  answeredAt: '2026-11-21T17:01:00.000Z',
};

export const siteRecord: Site = {
  id: id(30),
  visitId: id(11),
  version: 2,
  ordinal: 1,
  position: { bodySpaceVersion: 1, view: 'back', x: 0.6, y: 0.25 },
  muscleId: 'infraspinatus',
  ...noSiteDetails,
  structure: null,
  side: 'right',
  segment: null,
  siteType: 'triggerPoint',
  needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 },
  needleLot: 'BEISPIEL-1',
  needleContinues: false,
  insertions: 2,
  technique: 'pistoning',
  ltrCount: 3,
  ltrIntensity: 'strong',
  ltrExhausted: true,
  sensations: ['cramp'],
  note: 'Zäher Strang 🙂',
  origin: 'entered',
  recordedAt: '2026-11-21T17:05:00.000Z',
  removed: false,
};

export const consentRecord: ConsentSummary = {
  id: id(50),
  visitId: id(11),
  textVersion: 1,
  approach: 'gunnIms',
  signerKind: 'patient',
  signerName: 'Testina Beispiel',
  discussedByName: 'Theo Testmann',
  signedAt: '2026-11-21T17:02:00.000Z',
};

export const reactionRecord: Reaction = {
  id: id(40),
  visitId: id(11),
  version: 1,
  siteId: id(30),
  ...startingReaction('bruise', '2026-11-21'),
  onsetAt: '2026-11-21T17:20:00.000Z',
  actions: ['pressure'],
  origin: 'entered',
  followUps: [],
  recordedAt: '2026-11-21T17:21:00.000Z',
  recordedBy: id(2),
  removed: false,
};

export const visitRecord: Visit = {
  ...emptyDraft,
  emergencies: [],
  needleRecheckedBy: null,
  feeId: null,
  releasedAt: null,
  id: id(11),
  version: 5,
  patientId: id(10),
  state: 'ended',
  therapistId: id(2),
  therapistName: 'Theo Testmann',
  day: '2026-11-21',
  startedAt: '2026-11-21T17:00:00.000Z',
  endedAt: '2026-11-21T17:30:00.000Z',
  reasonForAttending: 'Shoulder hurts',
  painNow: 6,
  noReactionsObserved: false,
  plan: 'Again in a week',
  needlesOpened: 1,
  needlesOut: 1,
  needleDifferenceReason: null,
  enteredInErrorReason: null,
  screening: screeningRecord,
  consent: consentRecord,
  sites: [siteRecord],
  reactions: [reactionRecord],
  note: null,
  addenda: [],
  invoiceId: null,
};
