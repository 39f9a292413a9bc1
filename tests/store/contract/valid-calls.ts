import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { type Member, type Practice, staffInput } from '../../support/practice.ts';
import type { InputOf, ProcedureName } from '../../support/procedures.ts';
import {
  addFee,
  chartReaction,
  chartVisit,
  completeDraft,
  draftInvoice,
  endVisit,
  issueInvoice,
  patientInput,
  paymentInput,
  reactionInput,
  register,
  reversal,
  screeningInput,
  signVisit,
  siteInput,
  startVisit,
} from '../../support/visit-story.ts';

/** A call that is in order at this practice, made ready anew for each time it is asked. */
export type ValidCall<Name extends ProcedureName> = {
  /** Somebody who may call it. */
  by: Member;
  prepare(practice: Practice): Promise<Prepared<Name>>;
  /** What even a call in order answers at a practice that is set up and open. */
  answers?: ErrorCode;
};
export type Prepared<Name extends ProcedureName> = {
  input: InputOf<Name>;
  /** Whose record it shows or changes. */
  patientId?: string;
};

const nothing = async () => ({ input: {} });

/** One for every procedure of the contract: the compiler misses a new one here. */
export const validCalls: { [Name in ProcedureName]: ValidCall<Name> } = {
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

  'visits.start': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id } = await register(practice);
      return { input: { id: newId(), patientId: id }, patientId: id };
    },
  },
  'visits.get': {
    by: 'student',
    prepare: async (practice) => {
      const { visit } = await chartVisit(practice);
      return { input: { id: visit.id }, patientId: visit.patientId };
    },
  },
  'visits.ofDay': { by: 'admin', prepare: nothing },
  'visits.saveDraft': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, version, patientId } = await startVisit(practice);
      return { input: { id, version, ...completeDraft }, patientId };
    },
  },
  'visits.end': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await chartVisit(practice);
      const { id, version, patientId } = visit;
      return { input: { id, version, needlesOut: 2, needleDifferenceReason: null }, patientId };
    },
  },
  'visits.release': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      const fee = (await practice.as('admin').fees.list({})).at(-1);
      return { input: { ...input, feeId: fee?.id ?? newId() }, patientId };
    },
  },
  'visits.reopen': { by: 'therapist', prepare: ofEndedVisit },
  'visits.sign': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      const { password } = practice.people.therapist;
      return { input: { ...input, noteId: newId(), password }, patientId };
    },
  },
  'visits.addendum': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit } = await signVisit(practice);
      return {
        input: { id: newId(), visitId: visit.id, text: 'Called: sore until the evening.' },
        patientId: visit.patientId,
      };
    },
  },
  'visits.enterInError': {
    by: 'therapist',
    prepare: async (practice) => {
      const { input, patientId } = await ofEndedVisit(practice);
      return { input: { ...input, reason: 'Charted for the wrong person' }, patientId };
    },
  },

  'screening.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: screeningInput(id), patientId };
    },
  },
  'sites.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: siteInput(id), patientId };
    },
  },
  'sites.remove': {
    by: 'therapist',
    prepare: async (practice) => {
      const { visit, sites } = await chartVisit(practice);
      const { id, version } = sites[1] ?? { id: '', version: 0 };
      return { input: { id, version }, patientId: visit.patientId };
    },
  },
  'reactions.save': {
    by: 'therapist',
    prepare: async (practice) => {
      const { id, patientId } = await startVisit(practice);
      return { input: reactionInput(practice, id), patientId };
    },
  },
  'reactions.remove': {
    by: 'therapist',
    prepare: async (practice) => {
      const visit = await startVisit(practice);
      const { id, version } = await chartReaction(practice, visit.id);
      return { input: { id, version }, patientId: visit.patientId };
    },
  },

  'invoices.fromVisit': {
    by: 'admin',
    prepare: async (practice) => {
      const { visit } = await endVisit(practice);
      return { input: { id: newId(), visitId: visit.id, feeId: null }, patientId: visit.patientId };
    },
  },
  'invoices.chooseFee': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await draftInvoice(practice);
      const fees = await practice.as('owner').fees.list({});
      const fee = fees.find(({ effectiveFrom }) => effectiveFrom === '1900-01-01');
      if (!fee) throw new Error('the practice has a fee');
      return { input: { id, version, feeId: fee.id }, patientId };
    },
  },
  'invoices.get': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, patientId } = await draftInvoice(practice);
      return { input: { id }, patientId };
    },
  },
  'invoices.list': { by: 'admin', prepare: nothing },
  'invoices.issue': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await draftInvoice(practice);
      return { input: { id, version }, patientId };
    },
  },
  'invoices.void': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, version, patientId } = await issueInvoice(practice);
      return { input: { id, version, reason: 'Made out for the wrong visit' }, patientId };
    },
  },
  'invoices.pdf': {
    by: 'admin',
    prepare: async (practice) => {
      const { id, patientId } = await issueInvoice(practice);
      return { input: { id, receiptId: newId() }, patientId };
    },
  },
  'payments.record': {
    by: 'admin',
    prepare: async (practice) => {
      const invoice = await issueInvoice(practice);
      return { input: paymentInput(invoice), patientId: invoice.patientId };
    },
  },
  'payments.reverse': {
    by: 'admin',
    prepare: async (practice) => {
      const { input, patientId } = await reversal(practice);
      return { input, patientId };
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
};

function withoutVersion({ version: _version, active: _active, ...rest }: InputOf<'staff.save'>) {
  return rest;
}

async function ofPatient(practice: Practice) {
  const { id } = await register(practice);
  return { input: { id }, patientId: id };
}

async function ofEndedVisit(practice: Practice) {
  const { visit } = await endVisit(practice);
  const { id, version, patientId } = visit;
  return { input: { id, version }, patientId };
}

/** The call of a procedure, for code that goes through all of them. */
export function validCallOf(name: ProcedureName): {
  by: Member;
  prepare(practice: Practice): Promise<{ input: unknown; patientId?: string }>;
  answers?: ErrorCode;
} {
  return validCalls[name];
}
