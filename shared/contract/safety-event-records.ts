import { z } from 'zod';
import { day, id, instant, requiredLongText, shortText, version } from './fields.ts';

/* What went wrong or nearly did, beside the charts of patients: needle-sticks of staff and near misses. */

export const safetyEventKind = z.enum(['needleStick', 'foundLate', 'wrongSide', 'wrongPatient', 'other']);

/** What was done to a needle-stick at once. */
export const firstAid = z.enum(['washed', 'bled', 'rinsed', 'covered']);

/** What anybody at the clinic reports. No name of a patient belongs here. */
export const safetyEventInput = z.object({
  id,
  kind: safetyEventKind,
  happenedAt: instant,
  /** Who of the staff was stuck or concerned, in words; needed for a needle-stick. */
  staffConcerned: shortText,
  whatHappened: requiredLongText,
  firstAid: z.array(firstAid).max(4),
  /** Whether it is known whose needle it was; null where that says nothing or was not said. */
  sourceKnown: z.boolean().nullable(),
  /** Whether the service for exposures to blood was called; null as above. */
  exposureServiceCalled: z.boolean().nullable(),
  /** Whom somebody told. */
  told: shortText,
  needsFollowUp: z.boolean(),
});
export type SafetyEventInput = z.infer<typeof safetyEventInput>;

/** What the owner decides about a report, and adds in words of their own. What its author wrote stays. */
export const safetyEventChange = z.object({
  id,
  version,
  needsFollowUp: z.boolean(),
  /** The visit of a near miss; a needle-stick of staff names none. */
  visitId: id.nullable(),
  /** The day nobody has to follow it up any more. */
  closedOn: day.nullable(),
  /** A correction or what was learned since. */
  addendum: z.object({ id, text: requiredLongText }).nullable(),
});
export type SafetyEventChange = z.infer<typeof safetyEventChange>;

/** Words beneath a report that nothing changes. */
export const safetyEventAddendum = z.object({
  id,
  text: z.string(),
  writtenAt: instant,
  writtenBy: id,
  writtenByName: z.string(),
});
export type SafetyEventAddendum = z.infer<typeof safetyEventAddendum>;

export const safetyEvent = safetyEventInput.extend({
  ...safetyEventChange.omit({ addendum: true }).shape,
  recordedAt: instant,
  recordedBy: id,
  recordedByName: z.string(),
  /** Day and patient of the visit it names, so that it can be opened there. */
  visitDay: day.nullable(),
  patientId: id.nullable(),
  /** The oldest first. */
  addenda: z.array(safetyEventAddendum),
});
export type SafetyEvent = z.infer<typeof safetyEvent>;
