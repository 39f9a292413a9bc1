import { z } from 'zod';
import { aftercareVersion } from '../reference/aftercare/aftercare-sheet.ts';
import { id, instant, longText, optionalText, rating, shortText, side } from './fields.ts';

/** How the patient has been since the last visit, in their own judgement. */
export const responseChange = z.enum(['better', 'same', 'worse']);
/** When relief was felt after the last visit: Gunn IMS expects it within days, not always at once. */
export const reliefOnset = z.enum(['none', 'atOnce', 'thatEvening', 'nextDay', 'later']);

/** How the problem began. */
export const onset = z.enum(['incident', 'noIncident']);

/**
 * What was found on examination. Signs of the radiculopathy model (Gunn: sensory, autonomic, trophic,
 * motor) and the usual ones beside them.
 */
export const findingKind = z.enum([
  'tenderness',
  'tautBand',
  'shortening',
  'range',
  'weakness',
  'reflex',
  'allodynia',
  'skinTemperature',
  'sweating',
  'goosebumps',
  'trophoedema',
  'hairLoss',
  'provocation',
  'other',
]);
export const finding = z.object({
  id,
  kind: findingKind,
  side: side.nullable(),
  /** Spinal level, for instance `C5`. */
  level: optionalText,
  /** What was seen or measured, for instance `45°`. */
  value: shortText,
  /** The same after treatment; empty while it was not tested again. */
  retest: shortText,
});
export type Finding = z.infer<typeof finding>;

/** What kind of needling it is. The clinic has its own word for each, which note and consent print. */
export const approach = z.enum(['gunnIms', 'triggerPointDryNeedling', 'superficial']);
export type Approach = z.infer<typeof approach>;

export const patientPosition = z.enum([
  'prone',
  'supine',
  'sideLyingLeft',
  'sideLyingRight',
  'sitting',
  'other',
]);

/** What was given beside the needles. */
export const adjunctKind = z.enum(['manualTherapy', 'exercise', 'education', 'modality']);
export const adjunct = z.object({
  id,
  kind: adjunctKind,
  description: shortText,
  /** How much of it: sets, minutes, intensity. */
  dose: shortText,
});
export type Adjunct = z.infer<typeof adjunct>;

/** When the patient was given the aftercare sheet, as ticked, and which edition of it. */
const aftercareGiven = z.object({
  at: instant,
  version: z.number().int().min(1).max(aftercareVersion),
});

/** The words of a visit that are written while it is open. */
export const visitDraft = z.object({
  /* Response since the last visit */
  responseChange: responseChange.nullable(),
  reliefOnset: reliefOnset.nullable(),
  responseNote: longText,
  /* Consent, when it was signed at an earlier visit */
  consentConfirmed: z.boolean(),
  /** Why nothing is signed today though needles are used. */
  consentExceptionReason: optionalText,
  /* Subjective */
  reasonForAttending: longText,
  onset: onset.nullable(),
  onsetNote: shortText,
  aggravating: shortText,
  easing: shortText,
  painNow: rating.nullable(),
  painWorst: rating.nullable(),
  painBest: rating.nullable(),
  /* Objective */
  findings: z.array(finding).max(40, 'tooHigh'),
  objectiveNote: longText,
  /* Needling */
  approach: approach.nullable(),
  patientPosition: patientPosition.nullable(),
  /** When the skin was prepared, as ticked; null while nobody said so. */
  skinPreparedAt: instant.nullable(),
  /** How much the insertion hurt, asked once a visit. */
  insertionPain: rating.nullable(),
  /* Re-test */
  painAfter: rating.nullable(),
  /** True once the therapist has said that no reaction was seen. */
  noReactionsObserved: z.boolean(),
  /* Plan */
  adjuncts: z.array(adjunct).max(20, 'tooHigh'),
  plan: longText,
  nextVisit: shortText,
  /* End */
  sharpsDisposedAt: instant.nullable(),
  aftercareGiven: aftercareGiven.nullable(),
});
export type VisitDraft = z.infer<typeof visitDraft>;
