import { z } from 'zod';
import { bodyPosition } from '../domain/body/body-space.ts';
import { spinalLevels } from '../domain/body/spinal-levels.ts';
import { consentSummary } from './consent-records.ts';
import {
  count,
  day,
  id,
  instant,
  longText,
  optionalText,
  origin,
  requiredLongText,
  shortText,
  side,
  version,
} from './fields.ts';
import { emergencyOfVisit } from './lock-records.ts';
import { reaction } from './reaction-records.ts';
import { visitDraft } from './visit-words.ts';

export const visitState = z.enum([
  'planned',
  'arrived',
  'inTreatment',
  'ended',
  'signed',
  'amended',
  'enteredInError',
  'missed',
  'cancelled',
]);
export type VisitState = z.infer<typeof visitState>;

/* Screening */

export const screeningAnswer = z.enum(['no', 'yes']);
export const screeningOutcome = z.enum(['clear', 'caution', 'stop']);
export const screeningInput = z.object({
  id,
  visitId: id,
  version,
  questionSetVersion: z.number().int().min(1),
  /** Question id → answer; every question of the set is answered. */
  answers: z.record(z.string().max(60), screeningAnswer),
  /** Why treatment goes on against a caution; needed when the outcome is caution. */
  reasonToGoOn: optionalText,
});
export type ScreeningInput = z.infer<typeof screeningInput>;
export const screening = screeningInput.extend({
  outcome: screeningOutcome,
  /** Questions that made the outcome. */
  decidedBy: z.array(z.string()),
  answeredAt: instant,
});
export type Screening = z.infer<typeof screening>;

/* Sites */

export const siteType = z.enum([
  'triggerPoint',
  'motorPoint',
  'localSoftTissue',
  'paravertebral',
  'peripheralNerve',
]);
export const technique = z.enum([
  'pistoning',
  'staticDwell',
  'winding',
  'fanning',
  'coning',
  'superficial',
  'electrical',
]);
/** What was needled: a muscle of the catalogue or in words, or something without one. */
export const structureKind = z.enum(['muscle', 'softTissue', 'scar', 'tendon', 'nervePathway']);
/** Why this site was chosen. */
export const siteReason = z.enum([
  'tautBand',
  'tenderness',
  'recognisedPain',
  'referredPain',
  'shortening',
  'segmental',
  'restrictedRange',
]);
/** Where the needle pointed, from its entry. */
export const needleDirection = z.enum([
  'perpendicular',
  'cranial',
  'caudal',
  'medial',
  'lateral',
  'tangential',
]);
/**
 * Current through the needle. Ranges a form takes: 0.5-200 Hz, 20-1000 microseconds, 0-30 mA, 0-60 minutes;
 * usual are 2-120 Hz, 100-400 microseconds, 0.1-10 mA and 10-30 minutes (general practice).
 */
export const electrical = z.object({
  hertz: z.number().min(0.5, 'hertz').max(200, 'hertz'),
  microseconds: z.number().int('wholeNumber').min(20, 'microseconds').max(1000, 'microseconds'),
  milliamperes: z.number().min(0, 'milliamperes').max(30, 'milliamperes'),
  minutes: z.number().min(0, 'electricalMinutes').max(60, 'electricalMinutes'),
});
export type Electrical = z.infer<typeof electrical>;
/** Whether the needle brought the patient's own pain: recognition makes a trigger point active (Delphi 2018). */
export const painReproduced = z.enum(['no', 'similar', 'recognised']);
export const ltrIntensity = z.enum(['none', 'weak', 'medium', 'strong']);
export const sensation = z.enum([
  'none',
  'cramp',
  'dullAche',
  'deepAche',
  'heaviness',
  'twitch',
  'tingling',
  'burning',
  'sharp',
  'electric',
  'referred',
]);
/** Diameter × length as printed on the box, in millimetres. */
export const needle = z.object({
  diameterMillimetres: z.number().min(0.1, 'needleDiameter').max(0.9, 'needleDiameter'),
  lengthMillimetres: z.number().int('wholeNumber').min(5, 'needleLength').max(150, 'needleLength'),
});
export type Needle = z.infer<typeof needle>;

const siteFields = z.object({
  id,
  visitId: id,
  version,
  /** Place in the ledger, counting from 1; the number on the mark. */
  ordinal: z.number().int().min(1).max(999),
  position: bodyPosition,
  /** Id of the muscle catalogue; null for another structure, which `structure` then names. */
  muscleId: z.string().max(80).nullable(),
  structure: shortText.nullable(),
  structureKind,
  side,
  /** Spinal level as it is written, for instance `C5`. */
  segment: optionalText.refine((level) => level === null || spinalLevels.includes(level), 'spinalLevel'),
  siteType,
  reasons: z.array(siteReason).max(7),
  needle,
  /** How deep the needle went, in millimetres; never beyond its length. Null while not noted. */
  depthMillimetres: z.number().int('wholeNumber').min(1, 'atLeastOne').max(150, 'tooHigh').nullable(),
  direction: needleDirection.nullable(),
  /** True when the needle of the site before goes on: no new needle was opened. */
  needleContinues: z.boolean(),
  insertions: z.number().int('wholeNumber').min(1, 'atLeastOne').max(99, 'tooHigh'),
  technique,
  /** How long the needle stayed, in seconds; null where that says nothing, as when pistoning. */
  dwellSeconds: z.number().int('wholeNumber').min(1, 'atLeastOne').max(3600, 'tooHigh').nullable(),
  /** Parameters of the current; only with the electrical technique. */
  electrical: electrical.nullable(),
  /** The site of the other needle the current flows to; it names this one, and both have one current. */
  pairedWith: id.nullable(),
  /** Local twitch responses seen or felt; null while not noted. */
  ltrCount: z.number().int('wholeNumber').min(0, 'negative').max(99, 'tooHigh').nullable(),
  ltrIntensity: ltrIntensity.nullable(),
  ltrExhausted: z.boolean(),
  sensations: z.array(sensation).max(11),
  painReproduced: painReproduced.nullable(),
  /** Where the pain went; empty where it went nowhere. */
  referredTo: shortText,
  note: longText,
  origin,
  /** When its needle was confirmed out; null while it is in, or where only the number was counted. */
  needleOutAt: instant.nullable(),
});
export const siteInput = siteFields
  .refine((site) => site.muscleId !== null || Boolean(site.structure), {
    path: ['muscleId'],
    message: 'structureNeeded',
  })
  .refine((site) => site.muscleId === null || site.structureKind === 'muscle', {
    path: ['structureKind'],
    message: 'muscleOnly',
  })
  .refine(
    (site) => site.depthMillimetres === null || site.depthMillimetres <= site.needle.lengthMillimetres,
    { path: ['depthMillimetres'], message: 'deeperThanNeedle' },
  )
  .refine((site) => site.electrical === null || site.technique === 'electrical', {
    path: ['electrical'],
    message: 'electricalTechniqueOnly',
  })
  .refine((site) => site.pairedWith === null || site.technique === 'electrical', {
    path: ['pairedWith'],
    message: 'electricalTechniqueOnly',
  })
  .refine((site) => site.pairedWith !== site.id, { path: ['pairedWith'], message: 'pairedWithItself' });
export type SiteInput = z.infer<typeof siteInput>;
export const site = siteFields.extend({
  /** Lot of the box its needle came from, as the clinic's list had it then; null where none was known. */
  needleLot: z.string().nullable(),
  /** When it was first on record as needled; a copied one counts from its confirmation on. */
  recordedAt: instant,
  removed: z.boolean(),
});
export type Site = z.infer<typeof site>;

/* Visit and note */

export const addendum = z.object({
  id,
  text: requiredLongText,
  writtenAt: instant,
  writtenBy: id,
  writtenByName: z.string(),
});
export type Addendum = z.infer<typeof addendum>;

/** The signed note: frozen canonical JSON. `content` renders the screen and the PDF. */
export const note = z.object({
  id,
  templateVersion: z.number().int(),
  /** Canonical JSON; see `shared/domain/visits/note-content.ts`. */
  content: z.string(),
  /** SHA-256 of `content`, hex. */
  hash: z.string(),
  signedAt: instant,
  signedBy: id,
  signedByName: z.string(),
});
export type Note = z.infer<typeof note>;

export const visit = visitDraft.extend({
  id,
  patientId: id,
  version,
  state: visitState,
  therapistId: id,
  therapistName: z.string(),
  /** The clinic's calendar day it belongs to. */
  day,
  startedAt: instant,
  endedAt: instant.nullable(),
  needlesOpened: count,
  needlesOut: count.nullable(),
  needleDifferenceReason: z.string().nullable(),
  /** Who searched and counted again when the numbers differed. */
  needleRecheckedBy: z.string().nullable(),
  /** The service that was chosen when treatment ended; what the front desk charges. */
  feeId: id.nullable(),
  /** When it was released to the front desk; null keeps it off the desk's list. */
  releasedAt: instant.nullable(),
  enteredInErrorReason: z.string().nullable(),
  screening: screening.nullable(),
  /** The consent in force: signed at this visit, or before for the text that is still current. */
  consent: consentSummary.nullable(),
  sites: z.array(site),
  reactions: z.array(reaction),
  note: note.nullable(),
  addenda: z.array(addendum),
  /** Pressed while it was in treatment, the oldest first; no part of the note, which they may outlast. */
  emergencies: z.array(emergencyOfVisit),
  /** The invoice made from it, when there is one. */
  invoiceId: id.nullable(),
});
export type Visit = z.infer<typeof visit>;

/** A line of a list of visits. */
export const visitSummary = visit
  .pick({ id: true, patientId: true, state: true, therapistId: true, therapistName: true, day: true })
  .extend({
    patientName: z.string(),
    startedAt: instant,
    reasonForAttending: z.string(),
    needlesOpened: count,
    /** Those opened that were not confirmed out one by one; says where needles are only while in treatment. */
    needlesIn: count,
    releasedAt: instant.nullable(),
    invoiceId: id.nullable(),
    /** Where its invoice stands; null without one. */
    invoiceState: z.enum(['draft', 'issued', 'paid']).nullable(),
  });
export type VisitSummary = z.infer<typeof visitSummary>;
