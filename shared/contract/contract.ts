import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invoice, invoiceSummary, paymentInput, reversalInput, voidInput } from './billing-records.ts';
import { callInput, callList, visitCall } from './call-records.ts';
import {
  auditFilter,
  auditRow,
  auditVerification,
  backupStatus,
  change,
  chartStatus,
  demoRequest,
} from './chart-records.ts';
import {
  clinic,
  clinicInput,
  currentSession,
  fee,
  feeInput,
  setUpInput,
  staffInput,
  staffMember,
} from './clinic-records.ts';
import { consent, consentPage, consentSignInput } from './consent-records.ts';
import { coverage, coverageInput } from './coverage-records.ts';
import { favourite, favouriteInput } from './favourite-records.ts';
import {
  count,
  day,
  id,
  login,
  longText,
  newPassword,
  optionalText,
  password,
  path,
  requiredLongText,
  shortText,
  version,
} from './fields.ts';
import { needledVisit, usualMuscles } from './history-records.ts';
import {
  emergency,
  emergencyConfirmation,
  lockReason,
  pin,
  timer,
  timerInput,
  underWay,
  waitingEmergency,
} from './lock-records.ts';
import { stockedNeedle } from './needle-records.ts';
import { likelyDuplicate, patient, patientInput, patientSummary } from './patient-records.ts';
import { mutation, type ProcedureMeta, query } from './procedure.ts';
import { followUpInput, reaction, reactionInput, reactionOfPatient } from './reaction-records.ts';
import { documentFile, recordFile } from './record-file.ts';
import { safetyEvent, safetyEventChange, safetyEventInput } from './safety-event-records.ts';
import { safetyRates } from './safety-records.ts';
import { screening, screeningInput, site, siteInput, visit, visitSummary } from './visit-records.ts';
import { visitDraft } from './visit-words.ts';

/**
 * The whole surface of the store on one page: what can be asked, by whom, what comes back and how it can
 * fail. Both ends import it; inputs are parsed in the store, once. Every record that can be edited
 * carries `version`: send the version you saw (0 for a new record). Ids come from the caller, so a call
 * repeated with the same ids changes nothing.
 */

const everyone = ['owner', 'therapist', 'admin', 'student'] as const;
const frontDesk = ['owner', 'therapist', 'admin'] as const;
const clinical = ['therapist'] as const;
/** Who may read clinical records. */
export const readsRecords = ['owner', 'therapist', 'student'] as const;
const owner = ['owner'] as const;
const keepsStock = ['owner', 'admin'] as const;
const nothing = z.object({});

const draftErrors = ['NOT_FOUND', 'VERSION_CONFLICT', 'ID_TAKEN', 'VISIT_SIGNED', 'VISIT_STATE'] as const;

const chart = {
  status: query({
    documentation: 'Says whether there is a chart, whether it is open, and if not why.',
    callers: 'anyone',
    audit: 'none',
    whileLocked: 'always',
    input: nothing,
    output: chartStatus,
  }),
  openDemo: mutation({
    documentation:
      'Makes the demo clinic of invented people, or opens the one that is there, and shows its log-ins.',
    callers: 'anyone',
    audit: 'none',
    input: demoRequest,
    output: chartStatus,
    errors: ['CHART_EXISTS'],
  }),
  leaveDemo: mutation({
    documentation: 'Closes the demo clinic and goes back to the first choice.',
    callers: 'anyone',
    audit: 'none',
    input: nothing,
    output: chartStatus,
  }),
  acceptOlder: mutation({
    documentation: 'Opens a chart that is older than its anchor, by the owner, on the record.',
    callers: 'anyone',
    audit: 'none',
    input: z.object({ login, password, reason: requiredLongText }),
    output: chartStatus,
    errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
  changes: query({
    documentation: 'Streams the topics that each commit touched.',
    callers: 'anyone',
    audit: 'none',
    whileLocked: 'always',
    input: nothing,
    output: eventIterator(change),
  }),
};

const session = {
  logIn: mutation({
    documentation: 'Opens the chart with a password and logs the person in at this window.',
    callers: 'anyone',
    audit: 'business',
    whileLocked: 'always',
    input: z.object({ login, password }),
    output: currentSession,
    errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
  readWithRecoveryCode: mutation({
    documentation:
      'Opens the chart with the recovery code, to read only; each reading is on record as recovery.',
    callers: 'anyone',
    audit: 'business',
    input: z.object({ recoveryCode: shortText.min(1, 'required') }),
    output: nothing,
    errors: ['RECOVERY_CODE_WRONG', 'TOO_MANY_TRIES'],
  }),
  logOut: mutation({
    documentation: 'Logs out at this window; with nobody left the key is dropped.',
    callers: 'anyone',
    audit: 'business',
    whileLocked: 'always',
    input: nothing,
    output: nothing,
  }),
  current: query({
    documentation: 'Who is logged in at this window and whether it is locked, or null.',
    callers: 'anyone',
    audit: 'none',
    whileLocked: 'always',
    input: nothing,
    output: z.object({ session: currentSession.nullable() }),
  }),
  lock: mutation({
    documentation: 'Locks this window; it stays logged in, and everything but the lock screen is refused.',
    callers: 'loggedIn',
    audit: 'none',
    whileLocked: 'always',
    input: z.object({ reason: lockReason.extract(['idle', 'asked']) }),
    output: currentSession,
  }),
  unlock: mutation({
    documentation: 'Unlocks this window with the PIN or the password of the person logged in.',
    callers: 'loggedIn',
    audit: 'business',
    whileLocked: 'always',
    input: z.object({ pin: pin.optional(), password: password.optional() }),
    output: currentSession,
    errors: ['WRONG_PIN', 'PASSWORD_NEEDED', 'WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
  active: mutation({
    documentation: 'Says that somebody is at this window, so that it is not locked for being left alone.',
    callers: 'loggedIn',
    audit: 'none',
    input: nothing,
    output: nothing,
  }),
  changePassword: mutation({
    documentation: 'Changes the own password; the old one holds until the new one is proven.',
    callers: 'loggedIn',
    audit: 'business',
    input: z.object({ oldPassword: password, newPassword }),
    output: nothing,
    errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
};

const clinicProcedures = {
  setUp: mutation({
    documentation:
      'Makes the encrypted chart with the clinic, its owner and its fee; shows the recovery code once.',
    callers: 'anyone',
    audit: 'business',
    input: setUpInput,
    output: z.object({
      recoveryCode: z.string(),
      /** Which groups of four, counting from 1, are to be typed back. */
      groupsToTypeBack: z.array(z.number().int()),
    }),
    errors: ['CHART_EXISTS', 'LOGIN_TAKEN'],
  }),
  confirmRecoveryCode: mutation({
    documentation: 'Takes the groups of the recovery code that were typed back from the printed page.',
    callers: owner,
    audit: 'business',
    input: z.object({ groups: z.record(z.string().max(2), z.string().trim().max(8)) }),
    output: clinic,
    errors: ['RECOVERY_CODE_WRONG'],
  }),
  get: query({
    documentation: 'The clinic as it stands on notes and invoices.',
    callers: everyone,
    audit: 'none',
    input: nothing,
    output: clinic,
  }),
  save: mutation({
    documentation: 'Changes the clinic; issued invoices keep what they were issued with.',
    callers: owner,
    audit: 'business',
    input: clinicInput.extend({
      version,
      lockAfterMinutes: clinicInput.shape.lockAfterMinutes.unwrap(),
      emergencyNumber: clinicInput.shape.emergencyNumber.unwrap(),
      incidentContact: clinicInput.shape.incidentContact.unwrap(),
      callRule: clinicInput.shape.callRule.unwrap(),
      callDays: clinicInput.shape.callDays.unwrap(),
      routineSteps: clinicInput.shape.routineSteps.unwrap(),
    }),
    output: clinic,
    errors: ['VERSION_CONFLICT'],
  }),
};

const fees = {
  forDay: query({
    documentation: 'What a visit of that day can be charged with, and which of it the caller chose last.',
    callers: clinical,
    audit: 'none',
    input: z.object({ day }),
    output: z.object({ fees: z.array(fee.omit({ isInvoiced: true })), lastChosenId: id.nullable() }),
  }),
  list: query({
    documentation: 'All fees with the day each begins, newest first.',
    callers: frontDesk,
    audit: 'none',
    input: nothing,
    output: z.array(fee),
  }),
  add: mutation({
    documentation: 'Adds a fee from a day on; earlier fees stay for earlier visits.',
    callers: owner,
    audit: 'business',
    input: feeInput,
    output: fee,
    errors: ['ID_TAKEN'],
  }),
  correct: mutation({
    documentation: 'Corrects a fee that no issued invoice charges; drafts that charge it follow.',
    callers: owner,
    audit: 'business',
    input: feeInput.extend({ version }),
    output: fee,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'FEE_INVOICED'],
  }),
  end: mutation({
    documentation: 'Ends a fee from a day on, or takes its end back with null; issued invoices stay.',
    callers: owner,
    audit: 'business',
    input: z.object({ id, version, endedFrom: day.nullable() }),
    output: fee,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
};

const needles = {
  list: query({
    documentation: 'The sizes of needles the clinic stocks, thin to thick, with the open box of each.',
    callers: everyone,
    audit: 'none',
    input: nothing,
    output: z.array(stockedNeedle),
  }),
  save: mutation({
    documentation:
      'Adds or changes a size of needle, its open box, or puts it away; sites keep the lot they were charted with.',
    callers: keepsStock,
    audit: 'business',
    input: stockedNeedle,
    output: stockedNeedle,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
};

const staff = {
  list: query({
    documentation: 'Everybody who works or worked here.',
    callers: everyone,
    audit: 'none',
    input: nothing,
    output: z.array(staffMember),
  }),
  save: mutation({
    documentation: 'Adds or changes a person: roles, registration, authorisation to needle, a new password.',
    callers: owner,
    audit: 'business',
    input: staffInput,
    output: staffMember,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ID_TAKEN', 'LOGIN_TAKEN', 'LAST_OWNER'],
  }),
  setPin: mutation({
    documentation: 'Sets the own PIN, which unlocks and signs on a PC after the first log-in of the day.',
    callers: 'loggedIn',
    audit: 'business',
    input: z.object({ pin, password }),
    output: nothing,
    errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
};

const patients = {
  search: query({
    documentation: 'Finds patients as one types: names in any order, accents folded, phone, PHN, birth date.',
    callers: everyone,
    audit: 'none',
    input: z.object({ text: shortText, limit: z.number().int().min(1).max(50).default(20) }),
    output: z.array(patientSummary),
  }),
  likelyDuplicates: query({
    documentation: 'Patients who look like the one about to be registered.',
    callers: frontDesk,
    audit: 'list',
    input: patientInput.pick({
      id: true,
      legalGivenNames: true,
      legalFamilyName: true,
      preferredName: true,
      birthDate: true,
      phn: true,
      phone: true,
    }),
    output: z.array(likelyDuplicate),
  }),
  create: mutation({
    documentation: 'Registers a patient.',
    callers: frontDesk,
    audit: 'record',
    input: patientInput.omit({ version: true }),
    output: patient,
    errors: ['ID_TAKEN'],
  }),
  save: mutation({
    documentation: 'Changes a patient.',
    callers: frontDesk,
    audit: 'record',
    input: patientInput,
    output: patient,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
  get: query({
    documentation:
      'Opens a patient: the person, the coverages (those in force first) and a line for every visit.',
    callers: everyone,
    audit: 'record',
    input: z.object({ id }),
    output: z.object({ patient, coverages: z.array(coverage), visits: z.array(visitSummary) }),
    errors: ['NOT_FOUND'],
  }),
  chart: query({
    documentation: 'The whole chart of a patient: every visit with its sites, reactions, note and addenda.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ id }),
    output: z.object({ patient, visits: z.array(visit) }),
    errors: ['NOT_FOUND'],
  }),
  overTime: query({
    documentation:
      'The visits of a patient at which something was needled, newest first: their sites and their pain, for what they show over time.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ id }),
    output: z.object({ visits: z.array(needledVisit) }),
    errors: ['NOT_FOUND'],
  }),
  usualMuscles: query({
    documentation:
      'The muscles a patient was needled in, and those the caller needled lately in anybody, the most often needled first: they break ties under the finger.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ id }),
    output: usualMuscles,
    errors: ['NOT_FOUND'],
  }),
};

const coverageProcedures = {
  save: mutation({
    documentation: 'Adds or changes a coverage of a patient, or ends it; none is ever deleted.',
    callers: frontDesk,
    audit: 'record',
    input: coverageInput,
    output: coverage,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ID_TAKEN'],
  }),
};

const visits = {
  start: mutation({
    documentation: 'Starts a visit by the therapist logged in.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, patientId: id }),
    output: visit,
    errors: ['NOT_FOUND', 'ID_TAKEN'],
  }),
  get: query({
    documentation: 'One visit with everything in it.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ id }),
    output: visit,
    errors: ['NOT_FOUND'],
  }),
  ofDay: query({
    documentation: 'The visits of a day and every unsigned one before it, for the list of the day.',
    callers: everyone,
    audit: 'list',
    input: z.object({ day: day.optional() }),
    output: z.object({ day, visits: z.array(visitSummary), unsigned: z.array(visitSummary) }),
  }),
  saveDraft: mutation({
    documentation: 'Saves words of an open visit; what is left out stays as it is.',
    callers: clinical,
    audit: 'record',
    input: visitDraft.partial().extend({ id, version }),
    output: visit,
    errors: draftErrors,
  }),
  end: mutation({
    documentation:
      'Ends treatment: needles opened and out agree, or a reason; who counted again, then and after an emergency.',
    callers: clinical,
    audit: 'record',
    input: z.object({
      id,
      version,
      needlesOut: count,
      needleDifferenceReason: optionalText,
      needleRecheckedBy: optionalText.optional(),
      /** The fee of the service; without one the visit waits for `visits.release`. */
      feeId: id.nullable().optional(),
    }),
    output: visit,
    errors: [...draftErrors, 'NEEDLES_DIFFER', 'RECOUNT_NEEDED', 'SITES_UNCONFIRMED', 'NO_FEE'],
  }),
  release: mutation({
    documentation: 'Chooses the service of an ended visit and releases it to the front desk.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, version, feeId: id }),
    output: visit,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'VISIT_STATE', 'NO_FEE', 'INVOICE_STATE'],
  }),
  reopen: mutation({
    documentation: 'Takes an ended, unsigned visit back into treatment; the needles are counted anew.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, version }),
    output: visit,
    errors: draftErrors,
  }),
  sign: mutation({
    documentation:
      'Signs the note with the PIN or password of the therapist who gave the treatment, and locks it. Needles against a stop of the screening need the reason.',
    callers: clinical,
    audit: 'record',
    input: z.object({
      id,
      version,
      noteId: id,
      /** One of the two. */
      pin: pin.optional(),
      password: password.optional(),
      /** How it came that sites were needled before the stop was found; only then is it kept. */
      needledBeforeStopReason: optionalText.optional(),
    }),
    output: visit,
    errors: [
      ...draftErrors,
      'WRONG_PIN',
      'PASSWORD_NEEDED',
      'WRONG_PASSWORD',
      'TOO_MANY_TRIES',
      'NOT_TREATING_THERAPIST',
      'NOT_AUTHORISED_TO_NEEDLE',
      'NOTE_INCOMPLETE',
      'SCREENING_STOPPED',
    ],
  }),
  addendum: mutation({
    documentation: 'Adds dated words after a signed note; the note itself stays as it was.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, visitId: id, text: requiredLongText }),
    output: visit,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VISIT_STATE'],
  }),
  aftercarePdf: mutation({
    documentation: 'Makes the aftercare sheet of a visit as a PDF; each one made is on record.',
    callers: clinical,
    audit: 'record',
    input: z.object({ visitId: id }),
    output: recordFile,
    errors: ['NOT_FOUND'],
  }),
  mapPdf: mutation({
    documentation:
      'Draws the sites of a signed visit on the body as a PDF, from the note as it was signed; each one made is on record.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ visitId: id }),
    output: recordFile,
    errors: ['NOT_FOUND'],
  }),
  enterInError: mutation({
    documentation: 'Marks an unsigned visit as entered in error, with a reason; nothing is erased.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, version, reason: requiredLongText }),
    output: visit,
    errors: [...draftErrors, 'INVOICE_STATE'],
  }),
};

const screeningProcedures = {
  save: mutation({
    documentation: 'Saves the screening answers; the outcome (clear, caution, stop) follows from the rules.',
    callers: clinical,
    audit: 'record',
    input: screeningInput,
    output: screening,
    errors: draftErrors,
  }),
};

const consentProcedures = {
  handOver: mutation({
    documentation: 'Locks this window to the consent page of a visit, for the patient to read and sign.',
    callers: clinical,
    audit: 'record',
    whileLocked: 'handedOver',
    input: z.object({ visitId: id, discussed: z.literal(true, { error: 'notDiscussed' }) }),
    output: currentSession,
    errors: ['NOT_FOUND', 'VISIT_SIGNED', 'VISIT_STATE'],
  }),
  page: query({
    documentation: 'The text of the consent for a visit as the patient reads it, and whether it is signed.',
    callers: clinical,
    audit: 'record',
    whileLocked: 'handedOver',
    input: z.object({ visitId: id }),
    output: consentPage,
    errors: ['NOT_FOUND'],
  }),
  sign: mutation({
    documentation: 'Keeps a signed consent with its text as it was shown; it holds until the text changes.',
    callers: clinical,
    audit: 'record',
    whileLocked: 'handedOver',
    input: consentSignInput,
    output: consent,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VISIT_SIGNED', 'VISIT_STATE'],
  }),
  get: query({
    documentation: 'A signed consent with its text and its signature.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ id }),
    output: consent,
    errors: ['NOT_FOUND'],
  }),
};

const timers = {
  ofVisit: query({
    documentation: 'The timers that run at a visit, the oldest first.',
    callers: clinical,
    audit: 'record',
    input: z.object({ visitId: id }),
    output: z.array(timer),
    errors: ['NOT_FOUND'],
  }),
  save: mutation({
    documentation: 'Starts, lengthens or stops a timer of a visit in treatment.',
    callers: clinical,
    audit: 'record',
    input: timerInput,
    output: timer,
    errors: draftErrors,
  }),
};

const emergencies = {
  underWay: query({
    documentation: 'Open needles, running timers and unconfirmed emergencies of the caller, without a name.',
    callers: 'loggedIn',
    audit: 'none',
    whileLocked: 'always',
    input: nothing,
    output: underWay,
  }),
  record: mutation({
    documentation:
      'Records the time of an emergency and stops every timer of the caller; also while locked. It waits for an account.',
    callers: everyone,
    audit: 'record',
    whileLocked: 'always',
    input: z.object({ id }),
    output: emergency,
    errors: ['ID_TAKEN'],
  }),
  recordInVisit: mutation({
    documentation: 'Records the time of an emergency in one visit in treatment, and stops its timers alone.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, visitId: id }),
    output: emergency,
    errors: ['ID_TAKEN', 'NOT_FOUND', 'VISIT_STATE', 'VISIT_SIGNED'],
  }),
  waiting: query({
    documentation:
      'The emergencies of the caller that nobody has explained yet, with the patients who were in treatment then.',
    callers: everyone,
    audit: 'list',
    input: nothing,
    output: z.array(waitingEmergency),
  }),
  confirm: mutation({
    documentation:
      'Says of each visit whether an emergency happened there or was pressed by mistake, by whoever unlocked.',
    callers: everyone,
    audit: 'record',
    input: emergencyConfirmation,
    output: emergency,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
};

const sites = {
  save: mutation({
    documentation:
      'Saves a needled site, and the other needle of its pair with it; a removed one saved again is back.',
    callers: clinical,
    audit: 'record',
    input: siteInput,
    output: site,
    errors: [...draftErrors, 'SCREENING_STOPPED', 'NEEDLE_PAIRED'],
  }),
  remove: mutation({
    documentation: 'Takes a site out of the ledger; the row stays in the chart, marked removed.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, version }),
    output: site,
    errors: draftErrors,
  }),
};

const favourites = {
  list: query({
    documentation: 'The presets and point sets of the caller, the oldest first.',
    callers: clinical,
    audit: 'none',
    input: nothing,
    output: z.array(favourite),
  }),
  save: mutation({
    documentation:
      'Saves or renames a preset or a point set of the caller; a removed one saved again is back.',
    callers: clinical,
    audit: 'business',
    input: favouriteInput,
    output: favourite,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ID_TAKEN'],
  }),
  remove: mutation({
    documentation: 'Takes a preset or a point set of the caller off their list, marked removed.',
    callers: clinical,
    audit: 'business',
    input: z.object({ id, version }),
    output: favourite,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
  }),
};

const reactions = {
  save: mutation({
    documentation: 'Saves a reaction; after the note is signed too, as a record of its own.',
    callers: clinical,
    audit: 'record',
    input: reactionInput,
    output: reaction,
    errors: draftErrors,
  }),
  remove: mutation({
    documentation: 'Takes back a reaction of an unsigned visit; the row stays, marked removed.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id, version }),
    output: reaction,
    errors: draftErrors,
  }),
  followUp: mutation({
    documentation: 'Adds what was asked about a reaction later, signed note or not; nothing changes it.',
    callers: clinical,
    audit: 'record',
    input: followUpInput,
    output: reaction,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VISIT_STATE'],
  }),
  ofPatient: query({
    documentation:
      'The reactions of a patient over all visits, newest first, with what was asked about them.',
    callers: readsRecords,
    audit: 'record',
    input: z.object({ patientId: id }),
    output: z.array(reactionOfPatient),
    errors: ['NOT_FOUND'],
  }),
  incidentPdf: mutation({
    documentation: 'Makes the incident report of a reaction as a PDF; each one made is on record.',
    callers: clinical,
    audit: 'record',
    input: z.object({ id }),
    output: recordFile,
    errors: ['NOT_FOUND'],
  }),
};

const calls = {
  list: query({
    documentation:
      'Whom the clinic calls about the last days of treatment, by its rule; the front desk is not told why.',
    callers: frontDesk,
    audit: 'list',
    input: nothing,
    output: callList,
  }),
  record: mutation({
    documentation:
      'Writes down a call about a visit and how it went, that nobody was reached, or why none is made.',
    callers: ['owner', 'therapist'],
    audit: 'record',
    input: callInput,
    output: visitCall,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VISIT_STATE'],
  }),
};

const safety = {
  rates: query({
    documentation: 'Reactions per 100 needled visits of the last twelve months, by category and month.',
    callers: owner,
    audit: 'none',
    input: nothing,
    output: safetyRates,
  }),
  table: mutation({
    documentation:
      'Makes a table of the reactions of these months without names, ids and days; each one made is on record.',
    callers: owner,
    audit: 'business',
    input: nothing,
    output: recordFile,
  }),
  report: mutation({
    documentation: 'Reports a needle-stick of staff or a near miss, by anybody; it belongs to no chart.',
    callers: everyone,
    audit: 'business',
    input: safetyEventInput,
    output: nothing,
    errors: ['ID_TAKEN'],
  }),
  events: query({
    documentation: 'Every needle-stick and near miss that was reported, those to follow up first.',
    callers: owner,
    audit: 'business',
    input: nothing,
    output: z.array(safetyEvent),
  }),
  changeEvent: mutation({
    documentation:
      'Names the visit of a near miss, closes a report, or adds words beneath it. What its author wrote stays.',
    callers: owner,
    audit: 'business',
    input: safetyEventChange,
    output: safetyEvent,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VERSION_CONFLICT'],
  }),
};

const invoices = {
  fromVisit: mutation({
    documentation:
      'Makes a draft invoice from an ended visit at this fee. Without one it takes the only fee in force that day, or none when there are several.',
    callers: frontDesk,
    audit: 'record',
    input: z.object({ id, visitId: id, feeId: id.nullable().default(null) }),
    output: invoice,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'VISIT_STATE', 'NO_FEE', 'FEE_NOT_IN_FORCE'],
  }),
  chooseFee: mutation({
    documentation: 'Sets the fee that a draft charges: one in force on the day of the visit.',
    callers: frontDesk,
    audit: 'record',
    input: z.object({ id, version, feeId: id }),
    output: invoice,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'INVOICE_STATE', 'FEE_NOT_IN_FORCE'],
  }),
  get: query({
    documentation: 'One invoice with lines and payments.',
    callers: frontDesk,
    audit: 'record',
    input: z.object({ id }),
    output: invoice,
    errors: ['NOT_FOUND'],
  }),
  list: query({
    documentation: 'Visits to invoice, invoices to collect, and the newest paid and void ones.',
    callers: frontDesk,
    audit: 'list',
    input: nothing,
    output: z.object({
      toInvoice: z.array(visitSummary),
      toCollect: z.array(invoiceSummary),
      paid: z.array(invoiceSummary),
      void: z.array(invoiceSummary),
    }),
  }),
  issue: mutation({
    documentation: 'Checks the invoice as an insurer would and gives it the next number of the series.',
    callers: frontDesk,
    audit: 'record',
    input: z.object({ id, version }),
    output: invoice,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'INVOICE_REFUSED', 'INVOICE_STATE'],
  }),
  void: mutation({
    documentation:
      'Makes an issued invoice void: it keeps its number, and the visit can be invoiced again. Payments are reversed first.',
    callers: frontDesk,
    audit: 'record',
    input: voidInput,
    output: invoice,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'INVOICE_STATE', 'PAYMENTS_STAND'],
  }),
  pdf: mutation({
    documentation:
      'The invoice or receipt as a PDF; a second copy of the same says DUPLICATE, one of a void invoice VOID.',
    callers: frontDesk,
    audit: 'record',
    input: z.object({ id, receiptId: id }),
    output: documentFile,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'INVOICE_STATE'],
  }),
};

const payments = {
  record: mutation({
    documentation: 'Records a payment received for an issued invoice.',
    callers: frontDesk,
    audit: 'record',
    input: paymentInput,
    output: invoice,
    errors: ['NOT_FOUND', 'ID_TAKEN', 'INVOICE_STATE', 'PAYMENT_TOO_HIGH'],
  }),
  reverse: mutation({
    documentation: 'Takes back a payment that was recorded wrongly; both stay on record.',
    callers: frontDesk,
    audit: 'record',
    input: reversalInput,
    output: invoice,
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'ID_TAKEN', 'PAYMENT_REVERSED'],
  }),
};

const audit = {
  list: query({
    documentation: 'Who saw or changed what, newest first.',
    callers: owner,
    audit: 'business',
    input: auditFilter,
    output: z.array(auditRow),
  }),
  verify: query({
    documentation: 'Checks the audit chain, the anchor and every audited record.',
    callers: owner,
    audit: 'business',
    input: nothing,
    output: auditVerification,
  }),
};

const backups = {
  status: query({
    documentation: 'Where backups go and when the last good one was made.',
    callers: everyone,
    audit: 'none',
    input: nothing,
    output: backupStatus,
  }),
  setFolder: mutation({
    documentation: 'Chooses the folder for backups.',
    callers: owner,
    audit: 'business',
    input: z.object({ folder: path }),
    output: backupStatus,
    errors: ['BACKUP_FAILED'],
  }),
  run: mutation({
    documentation: 'Makes and proves a backup now.',
    callers: owner,
    audit: 'business',
    input: nothing,
    output: backupStatus,
    errors: ['BACKUP_FAILED'],
  }),
  restore: mutation({
    documentation: 'Restores a backup into a new file, never over a chart.',
    callers: 'anyone',
    audit: 'none',
    input: z.object({
      backupFile: path,
      toFile: path.trim(),
      /** A staff log-in of the time of the backup with its password, or the recovery code. */
      login: login.nullable(),
      secret: longText.min(1, 'required'),
    }),
    output: z.object({ file: z.string(), takenAt: z.string() }),
    errors: ['RESTORE_FAILED', 'WRONG_PASSWORD', 'RECOVERY_CODE_WRONG', 'TOO_MANY_TRIES'],
  }),
};

export const contract = oc
  .$meta<ProcedureMeta>({
    documentation: '',
    callers: 'anyone',
    changes: false,
    audit: 'none',
    whileLocked: 'never',
  })
  .router({
    chart,
    session,
    clinic: clinicProcedures,
    fees,
    needles,
    staff,
    patients,
    coverage: coverageProcedures,
    visits,
    screening: screeningProcedures,
    consent: consentProcedures,
    timers,
    emergencies,
    sites,
    favourites,
    reactions,
    calls,
    safety,
    invoices,
    payments,
    audit,
    backups,
  });

export type Contract = typeof contract;
