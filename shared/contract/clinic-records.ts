import { z } from 'zod';
import { callDays, callRule, usualCallRule } from './call-records.ts';
import {
  cents,
  checkPostalCode,
  day,
  id,
  instant,
  isPhoneOrNothing,
  login,
  newPassword,
  optionalText,
  path,
  requiredText,
  shortText,
  version,
} from './fields.ts';
import { lockMinutes, windowLock } from './lock-records.ts';
import type { Approach } from './visit-words.ts';

/** A postal address; the lines an invoice prints. */
export const address = z.object({
  street: shortText,
  city: shortText,
  province: shortText,
  postalCode: shortText,
});

const completeAddress = z
  .object({
    street: requiredText,
    city: requiredText,
    province: requiredText,
    postalCode: requiredText,
  })
  .check(checkPostalCode);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The clinic's own word for each approach, as note and consent print it; empty takes the usual one. */
export const approachNames = z.object({
  gunnIms: shortText,
  triggerPointDryNeedling: shortText,
  superficial: shortText,
} satisfies Record<Approach, unknown>);
export type ApproachNames = z.infer<typeof approachNames>;

/** Which lines a visit asks for, each ticked when it was done. */
export const routineSteps = z.object({
  skinPrepared: z.boolean(),
  sharpsDisposed: z.boolean(),
  aftercareGiven: z.boolean(),
});
export type RoutineSteps = z.infer<typeof routineSteps>;
/** As a clinic begins. */
export const usualRoutineSteps: RoutineSteps = {
  skinPrepared: true,
  sharpsDisposed: true,
  aftercareGiven: true,
};

/** The emergency number of Canada and the United States. */
export const usualEmergencyNumber = '911';

export const clinicInput = z.object({
  name: requiredText,
  address: completeAddress,
  phone: requiredText.refine(isPhoneOrNothing, 'phone'),
  /** IANA name, for instance `America/Vancouver`: decides which day a visit belongs to. */
  timeZone: z.string().max(60).refine(isTimeZone, 'timeZone'),
  /** GST/HST registration number; printed when there is one. */
  gstNumber: optionalText,
  approachNames,
  /** A window left alone so long is locked. */
  lockAfterMinutes: z
    .number()
    .int('wholeNumber')
    .min(lockMinutes.least, 'oneToFifteen')
    .max(lockMinutes.most, 'oneToFifteen')
    .default(lockMinutes.usual),
  /** What is dialled in an emergency, shown by the guided paths of red flags. */
  emergencyNumber: z
    .string()
    .trim()
    .regex(/^[0-9][0-9 -]{1,15}$/, 'emergencyNumber')
    .default(usualEmergencyNumber),
  /** Whom the clinic calls when something went wrong: name and number; empty while nobody was named. */
  incidentContact: shortText.default(''),
  /** Whom the clinic calls the day after a treatment. */
  callRule: callRule.default(usualCallRule),
  /** How many days a call that was not made stays on the list. */
  callDays: z
    .number()
    .int('wholeNumber')
    .min(callDays.least, 'atLeastOne')
    .max(callDays.most, 'tooHigh')
    .default(callDays.usual),
  routineSteps: routineSteps.default(usualRoutineSteps),
});

export const clinic = clinicInput.extend({
  version,
  isDemo: z.boolean(),
  /** When the owner typed part of the recovery code back; null until then. */
  recoveryCodeConfirmedAt: instant.nullable(),
});
export type Clinic = z.infer<typeof clinic>;

export const role = z.enum(['owner', 'therapist', 'admin', 'student']);
export type Role = z.infer<typeof role>;

/** What lets a therapist needle: kept by College roster or permit, with an end. */
export const needlingAuthorisation = z.object({
  number: requiredText,
  validFrom: day,
  /** Last day it holds. */
  expiresOn: day,
});
export type NeedlingAuthorisation = z.infer<typeof needlingAuthorisation>;

export const staffInput = z.object({
  id,
  version,
  name: requiredText,
  login,
  /** As it stands on a receipt, for instance "Registered Physiotherapist". */
  designation: optionalText,
  /** College registration number; text, so that leading zeros stay. */
  registrationNumber: optionalText,
  needlingAuthorisation: needlingAuthorisation.nullable(),
  roles: z.array(role).min(1, 'required').max(4),
  active: z.boolean(),
  /** Given for a new person or to set a forgotten one; null leaves it. */
  newPassword: newPassword.nullable(),
});

export const staffMember = staffInput.omit({ newPassword: true });
export type StaffMember = z.infer<typeof staffMember>;

/** A service and its price from a day on; of each service the newest that has begun and not ended counts. */
export const feeInput = z.object({
  id,
  /** As it stands on the invoice. */
  service: requiredText,
  amountCents: cents.min(1, 'required'),
  /** Hundredths of a percent; 0 for exempt physiotherapy (Excise Tax Act, Sch. V, Part II, s. 7). */
  taxBasisPoints: z.number().int().min(0, 'negative').max(2500, 'tooHigh'),
  effectiveFrom: day,
});
export const fee = feeInput.extend({
  version,
  /** First day it no longer holds; the day it begins for a fee that never should have. */
  endedFrom: day.nullable(),
  /** Whether an issued invoice charges it: it can then be ended, no longer corrected. */
  isInvoiced: z.boolean(),
});
export type Fee = z.infer<typeof fee>;

export const setUpInput = z.object({
  clinic: clinicInput,
  owner: staffInput.omit({ version: true, active: true }).extend({ newPassword }),
  fee: feeInput.omit({ effectiveFrom: true }),
  /** Folder for backups; null takes the proposed one. */
  backupFolder: path.nullable(),
});

export const currentSession = z.object({
  staffId: id,
  name: z.string(),
  login: z.string(),
  roles: z.array(role),
  /** Whether the authorisation to needle holds today. */
  mayNeedle: z.boolean(),
  /** Why this window is locked; null while it is not. */
  locked: windowLock.nullable(),
  /** Whether a PIN unlocks and signs. */
  hasPin: z.boolean(),
  lockAfterMinutes: z.number().int(),
});
export type CurrentSession = z.infer<typeof currentSession>;
