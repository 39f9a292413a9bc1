import { z } from 'zod';
import { day, id, instant, longText, origin, side, version } from './fields.ts';

/**
 * What can follow a needle, as the editions of the taxonomy sort it (`shared/reference/reactions`). An id
 * keeps its meaning for good; an edition may leave one out, so that it is no longer offered.
 */
export const reactionCategory = z.enum([
  'bleeding',
  'bruise',
  'painDuring',
  'painAfter',
  'aggravation',
  'drowsiness',
  'fatigue',
  'headache',
  'nausea',
  'faintness',
  'sweating',
  'dizziness',
  'emotional',
  'shaking',
  'claustrophobia',
  'itching',
  'burning',
  'skin',
  'sleep',
  'appetite',
  'mood',
  'paraesthesia',
  'stuckNeedle',
  'bentNeedle',
  'syncope',
  'seizure',
  'neckSigns',
  'nerveDeficit',
  'bladderBowel',
  'infection',
  'majorBleeding',
  'compartment',
  'brokenNeedle',
  'forgottenNeedle',
  'pneumothorax',
  'organPuncture',
  'other',
]);
export type ReactionCategory = z.infer<typeof reactionCategory>;

/** How strong it is; says nothing about what comes of it. */
export const reactionSeverity = z.enum(['mild', 'moderate', 'severe']);

/** What came of it, whatever its strength: the criteria of a serious event of ICH E2A. */
export const reactionSeriousness = z.enum([
  'notSerious',
  'intervention',
  'hospital',
  'disability',
  'lifeThreatening',
  'death',
]);
export type ReactionSeriousness = z.infer<typeof reactionSeriousness>;

/** How likely the needle is its cause: the steps of the WHO-UMC scale that need no second exposure. */
export const reactionRelation = z.enum(['certain', 'probable', 'possible', 'unlikely', 'cannotSay']);

export const reactionAction = z.enum([
  'none',
  'needleRemoved',
  'pressure',
  'ice',
  'layDown',
  'observed',
  'advice',
  'firstAid',
  'referred',
  'ambulance',
]);

/** Who was told about it. */
export const reactionTold = z.enum([
  'patient',
  'family',
  'physician',
  'clinicLead',
  'emergencyService',
  'insurer',
  'college',
]);

export const reactionOutcome = z.enum(['resolved', 'recovering', 'ongoing', 'lasting', 'death', 'unknown']);
export type ReactionOutcome = z.infer<typeof reactionOutcome>;

/** How it came to be known. */
export const reactionLearned = z.enum(['seen', 'nextVisit', 'phone', 'message']);

/** How somebody asked about it again. */
export const followUpChannel = z.enum(['visit', 'phone', 'message']);

/** A step of the guided path of a red flag, and when it was ticked. */
export const guideStepDone = z.object({ step: z.string().min(1).max(60), at: instant });

/** The outcomes after which nobody asks any more; `unknown` where the patient can no longer be reached. */
export const closingOutcomes: readonly ReactionOutcome[] = ['resolved', 'lasting', 'death', 'unknown'];
/** The outcomes that came on a day. */
export const datedOutcomes: readonly ReactionOutcome[] = ['resolved', 'lasting', 'death'];

export const reactionInput = z.object({
  id,
  visitId: id,
  version,
  /** Edition of the taxonomy that it was charted by. */
  taxonomyVersion: z.number().int().min(1),
  /** The site it came from; null for the whole person. */
  siteId: id.nullable(),
  category: reactionCategory,
  severity: reactionSeverity,
  /** Null while nobody has judged it; a red flag is judged before the note is signed. */
  seriousness: reactionSeriousness.nullable(),
  relation: reactionRelation,
  /** When it began; may be earlier than when it is written down. */
  onsetAt: instant,
  learned: reactionLearned,
  /** Empty while the visit is open, so that a reaction is on disk from the moment it is named. */
  actions: z.array(reactionAction).max(10),
  told: z.array(reactionTold).max(7),
  /** Null where nothing was said, as of a drop of blood. */
  outcome: reactionOutcome.nullable(),
  /** The day of the outcome; only with one that came on a day. */
  resolvedOn: day.nullable(),
  stepsDone: z.array(guideStepDone).max(30, 'tooHigh'),
  /** Says what it was when the category is `other`; needed then before the note is signed. */
  note: longText,
});
export type ReactionInput = z.infer<typeof reactionInput>;

/** What was asked about a reaction later; a record of its own that nothing changes. */
export const followUpInput = z.object({
  id,
  reactionId: id,
  channel: followUpChannel,
  actions: z.array(reactionAction).max(10),
  told: z.array(reactionTold).max(7),
  outcome: reactionOutcome,
  /** The day of the outcome; only with one that came on a day. */
  resolvedOn: day.nullable(),
  note: longText,
});
export type FollowUpInput = z.infer<typeof followUpInput>;
export const followUp = followUpInput.extend({
  recordedAt: instant,
  recordedBy: id,
  recordedByName: z.string(),
});
export type FollowUp = z.infer<typeof followUp>;

export const reaction = reactionInput.extend({
  origin,
  recordedAt: instant,
  recordedBy: id,
  removed: z.boolean(),
  /** The oldest first; the last says how it stands. */
  followUps: z.array(followUp),
});
export type Reaction = z.infer<typeof reaction>;

/** A reaction as the patient's page lists it, with the visit it followed. */
export const reactionOfPatient = reaction.extend({
  visitDay: day,
  /** The site it came from, with what it is called by. */
  site: z
    .object({
      ordinal: z.number().int(),
      muscleId: z.string().nullable(),
      structure: z.string().nullable(),
      side,
    })
    .nullable(),
});
export type ReactionOfPatient = z.infer<typeof reactionOfPatient>;
