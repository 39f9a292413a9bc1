import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { type Practice, staffInput } from '../../../support/practice.ts';
import type { InputOf } from '../../../support/procedures.ts';
import { stockedNeedleInput } from '../../../support/stocked-needle-input.ts';
import { addFee, coverageInput, patientInput, register } from '../../../support/visit-story.ts';
import { nothing, type ValidCalls } from './valid-call.ts';

let lastPin = 711_000;

/** Another PIN each time: to set the same again would change nothing. */
function newPin(): string {
  lastPin += 1;
  return String(lastPin);
}

export const clinicCalls: ValidCalls<
  | 'chart'
  | 'session'
  | 'clinic'
  | 'fees'
  | 'needles'
  | 'staff'
  | 'patients'
  | 'coverage'
  | 'audit'
  | 'backups'
> = {
  'chart.status': { by: 'student', prepare: nothing },
  'chart.openDemo': { by: 'owner', prepare: nothing, answers: 'CHART_EXISTS' },
  'chart.leaveDemo': { by: 'owner', prepare: nothing },
  'chart.acceptOlder': {
    by: 'owner',
    prepare: async ({ people: { owner } }) => ({
      input: { login: owner.login, password: owner.password, reason: 'The disk was put back' },
    }),
  },
  'chart.changes': { by: 'student', prepare: nothing },

  'session.logIn': {
    by: 'colleague',
    prepare: async ({ people: { colleague } }) => ({
      input: { login: colleague.login, password: colleague.password },
    }),
  },
  'session.readWithRecoveryCode': {
    by: 'colleague',
    prepare: async ({ recoveryCode }) => ({ input: { recoveryCode } }),
  },
  'session.logOut': { by: 'colleague', prepare: nothing },
  'session.current': { by: 'student', prepare: nothing },
  'session.changePassword': {
    by: 'colleague',
    prepare: async ({ people: { colleague } }) => ({
      input: { oldPassword: colleague.password, newPassword: colleague.password },
    }),
  },

  'session.lock': { by: 'colleague', prepare: async () => ({ input: { reason: 'asked' as const } }) },
  'session.unlock': {
    by: 'colleague',
    prepare: async ({ people: { colleague } }) => ({ input: { password: colleague.password } }),
  },
  'session.active': { by: 'colleague', prepare: nothing },

  'clinic.setUp': {
    by: 'owner',
    prepare: async ({ people: { owner } }) => ({
      input: {
        clinic: clinicInput,
        owner: { ...withoutVersion(staffInput(owner)), newPassword: owner.password },
        fee: { id: newId(), service: 'Physiotherapy', amountCents: 100, taxBasisPoints: 0 },
        backupFolder: null,
      },
    }),
    answers: 'CHART_EXISTS',
  },
  'clinic.confirmRecoveryCode': {
    by: 'owner',
    prepare: async ({ recoveryCode, groupsToTypeBack }) => ({
      input: {
        groups: Object.fromEntries(
          groupsToTypeBack.map((group) => [String(group), recoveryCode.split('-')[group - 1] ?? '']),
        ),
      },
    }),
  },
  'clinic.get': { by: 'student', prepare: nothing },
  'clinic.save': {
    by: 'owner',
    prepare: async (practice) => {
      const { version } = await practice.as('owner').clinic.get({});
      return { input: { ...clinicInput, name: `Renamed ${newId()}`, version } };
    },
  },

  'needles.list': { by: 'student', prepare: nothing },
  'needles.save': { by: 'admin', prepare: async () => ({ input: stockedNeedleInput() }) },
  'fees.forDay': {
    by: 'therapist',
    prepare: async () => ({ input: { day: '2026-11-19' } }),
  },
  'fees.list': { by: 'admin', prepare: nothing },
  'fees.add': {
    by: 'owner',
    prepare: async () => ({
      input: {
        id: newId(),
        service: 'Long visit',
        amountCents: 15_000,
        taxBasisPoints: 500,
        effectiveFrom: '2027-01-01',
      },
    }),
  },
  'fees.correct': {
    by: 'owner',
    prepare: async (practice) => {
      const { id, version } = await addFee(practice);
      const corrected = { service: 'Longer visit', amountCents: 16_000, taxBasisPoints: 0 };
      return { input: { id, version, ...corrected, effectiveFrom: '2027-02-01' } };
    },
  },
  'fees.end': {
    by: 'owner',
    prepare: async (practice) => {
      const { id, version } = await addFee(practice);
      return { input: { id, version, endedFrom: '2027-06-01' } };
    },
  },

  'staff.list': { by: 'student', prepare: nothing },
  'staff.setPin': {
    by: 'colleague',
    prepare: async ({ people: { colleague } }) => ({
      input: { pin: newPin(), password: colleague.password },
    }),
  },
  'staff.save': {
    by: 'owner',
    prepare: async ({ people: { colleague } }) => {
      const id = newId();
      return {
        input: staffInput(
          { ...colleague, id, name: 'Neu Ling', login: `neu.${id.slice(-12)}` },
          { active: false, newPassword: null },
        ),
      };
    },
  },

  'patients.search': { by: 'student', prepare: async () => ({ input: { text: 'testina' } }) },
  'patients.likelyDuplicates': { by: 'admin', prepare: async () => ({ input: patientInput() }) },
  'patients.create': {
    by: 'admin',
    prepare: async () => {
      const input = patientInput();
      return { input, patientId: input.id };
    },
  },
  'patients.save': {
    by: 'admin',
    prepare: async (practice) => {
      const patient = await register(practice);
      return { input: { ...patient, preferredName: 'Tess' }, patientId: patient.id };
    },
  },
  'patients.get': { by: 'admin', prepare: ofPatient },
  'patients.chart': { by: 'student', prepare: ofPatient },
  'patients.overTime': { by: 'student', prepare: ofPatient },
  'patients.usualMuscles': { by: 'student', prepare: ofPatient },
  'coverage.save': {
    by: 'admin',
    prepare: async (practice) => {
      const { id } = await register(practice);
      return { input: coverageInput(id), patientId: id };
    },
  },

  'audit.list': { by: 'owner', prepare: async () => ({ input: { limit: 5 } }) },
  'audit.verify': { by: 'owner', prepare: nothing },

  'backups.status': { by: 'student', prepare: nothing },
  'backups.setFolder': {
    by: 'owner',
    prepare: async ({ folder }) => ({ input: { folder: join(folder, 'backups') } }),
  },
  'backups.run': { by: 'owner', prepare: nothing },
  'backups.restore': {
    by: 'owner',
    prepare: async (practice) => {
      const { owner } = practice.people;
      const client = practice.as('owner');
      const known = await client.backups.status({});
      const { lastGood } = known.lastGood ? known : await client.backups.run({});
      return {
        input: {
          backupFile: lastGood?.file ?? '',
          toFile: join(practice.folder, `restored-${newId()}.tautband`),
          login: owner.login,
          secret: owner.password,
        },
      };
    },
  },
};

const clinicInput = {
  name: 'Tidewater Test Physio',
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
};

function withoutVersion({ version: _version, active: _active, ...rest }: InputOf<'staff.save'>) {
  return rest;
}

async function ofPatient(practice: Practice) {
  const { id } = await register(practice);
  return { input: { id }, patientId: id };
}
