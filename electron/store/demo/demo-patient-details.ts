import type { Coverage } from '../../../shared/contract/coverage-records.ts';
import type { PatientInput } from '../../../shared/contract/patient-records.ts';

/**
 * What some of the demo's patients have told beyond their name, by the number they were registered under. Chosen
 * by hand, not at random: whatever else the demo invents stays the same. Everybody here is invented.
 */
export const demoDetails: Readonly<Record<number, Partial<PatientInput>>> = {
  0: {
    pronouns: 'she/her',
    email: 'patient.zero@example.com',
    emergencyContact: { name: 'Placeholder Spouse', relationship: 'spouse', phone: '604-555-0190' },
    physician: { name: 'Dr. Invented', clinic: 'Nowhere Family Practice', phone: '604-555-0191' },
    heightCentimetres: 168,
    weightKilograms: 64.5,
  },
  2: {
    emergencyContact: { name: 'Example Sibling', relationship: 'sibling', phone: '604-555-0192' },
    physician: { name: 'Dr. Imaginary', clinic: 'Sampleton Walk-in', phone: null },
  },
  3: {
    secondPhone: '604-555-0193',
    emergencyContact: { name: 'Sample Neighbour', relationship: 'neighbour', phone: '604-555-0194' },
  },
  5: {
    birthDate: '2011-05-14',
    guardian: { name: 'Fictional Parent', relationship: 'parent', phone: '604-555-0195' },
    emergencyContact: { name: 'Fictional Parent', relationship: 'parent', phone: '604-555-0195' },
  },
};

type DemoCoverage = Pick<Coverage, 'planKind'> &
  Partial<Omit<Coverage, 'id' | 'version' | 'patientId' | 'injuryDate'>> & {
    /** Before the clinic opened. */
    injuredDaysBefore?: number;
  };

export const demoCoverages: Readonly<Record<number, readonly DemoCoverage[]>> = {
  0: [
    {
      planKind: 'extendedHealth',
      payer: 'Imaginary Mutual',
      policyNumber: 'DEMO-4711',
      certificateNumber: '000123',
    },
  ],
  1: [
    { planKind: 'icbc', claimNumber: 'DEMO-AB0001', injuredDaysBefore: 9, referredBy: 'Dr. Invented' },
    { planKind: 'extendedHealth', payer: 'Sampleton Benefits', policyNumber: 'DEMO-0815', active: false },
  ],
  2: [{ planKind: 'workSafeBc', injuredDaysBefore: 4 }],
  3: [{ planKind: 'msp' }],
  5: [{ planKind: 'extendedHealth', payer: 'Fictional Life', policyNumber: 'DEMO-2001' }],
};
