import type { Role } from '../../../shared/contract/clinic-records.ts';

/** Everybody here is invented, and obviously so. Phone numbers are of the range kept for fiction. */

export const demoClinic = {
  name: 'Tautband Demo Physiotherapy',
  address: { street: '100 Example Street', city: 'Sampleton', province: 'BC', postalCode: 'V0V 0V0' },
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
};

export const demoFee = {
  service: 'Physiotherapy – treatment (incl. intramuscular stimulation)',
  amountCents: 9500,
  taxBasisPoints: 0,
};

export type DemoStaff = {
  login: string;
  password: string;
  name: string;
  designation: string | null;
  registrationNumber: string | null;
  roles: Role[];
  /** Needling authorisation number, for those who have one. */
  authorisation: string | null;
};

/** The owner comes first: the chart is set up in her name. */
export const demoStaff: readonly DemoStaff[] = [
  {
    login: 'olive',
    password: 'demo-olive-owner',
    name: 'Olive Ownerby',
    designation: 'Registered Physiotherapist',
    registrationNumber: '00101',
    roles: ['owner', 'therapist'],
    authorisation: 'DEMO-N-0101',
  },
  {
    login: 'theo',
    password: 'demo-theo-therapist',
    name: 'Theo Exampleton',
    designation: 'Registered Physiotherapist',
    registrationNumber: '00202',
    roles: ['therapist'],
    authorisation: 'DEMO-N-0202',
  },
  {
    login: 'ada',
    password: 'demo-ada-admin',
    name: 'Ada Frontdesk',
    designation: null,
    registrationNumber: null,
    roles: ['admin'],
    authorisation: null,
  },
  {
    login: 'sam',
    password: 'demo-sam-student',
    name: 'Sam Learner',
    designation: null,
    registrationNumber: null,
    roles: ['student'],
    authorisation: null,
  },
];

export const givenNames = {
  female: [
    'Testina',
    'Amélie',
    'Mockie',
    'Pippa',
    'Dummi',
    'Zoë',
    'Fabula',
    'Saga',
    'Myth',
    'Ficta',
    'Nova',
    'Ína',
  ],
  male: [
    'Testo',
    'Placido',
    'Mocko',
    'Björn',
    'Holder',
    'Sampo',
    'Proto',
    'Dorian',
    'Quirin',
    'Fableo',
    'Ersatz',
    'Anders',
  ],
} as const;

export const familyNames = [
  'Beispiel',
  'Exampler',
  'Placeholder',
  'Samplesson',
  'Testworth',
  'Mockingham',
  'Fictionova',
  'Inventado',
  'Imaginaire',
  'Madeup',
  'Pretendre',
  'Specimen',
  'Demoson',
  'Fakenham',
  'Nonesuch',
  "O'Sample",
] as const;

export const preferredNames = ['Tess', 'Pip', 'Bo', 'Max', 'Sunny', 'Ace'] as const;

export const streets = [
  'Sample Road',
  'Mock Avenue',
  'Placeholder Way',
  'Fiction Lane',
  'Test Crescent',
] as const;
