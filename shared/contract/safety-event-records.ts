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

/** What the owner adds to a report, or sets right. */
export const safetyEventChange = safetyEventInput.extend({
  version,
  /** The visit of a near miss; a needle-stick of staff names none. */
  visitId: id.nullable(),
  /** The day nobody has to follow it up any more. */
  closedOn: day.nullable(),
});
export type SafetyEventChange = z.infer<typeof safetyEventChange>;

export const safetyEvent = safetyEventChange.extend({
  recordedAt: instant,
  recordedBy: id,
  recordedByName: z.string(),
  /** Day and patient of the visit it names, so that it can be opened there. */
  visitDay: day.nullable(),
  patientId: id.nullable(),
});
export type SafetyEvent = z.infer<typeof safetyEvent>;
