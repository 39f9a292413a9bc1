import { z } from 'zod';
import { day, id, instant, longText } from './fields.ts';

/* Asking after patients the day after: whom the clinic calls, and how it went. */

/**
 * Whom the clinic calls the day after. `atRisk`: after the first needling visit of a patient, after a needle near the
 * lung, and after a reaction that was not minor.
 */
export const callRule = z.enum(['nobody', 'atRisk', 'everyNeedled']);
export type CallRule = z.infer<typeof callRule>;
export const usualCallRule: CallRule = 'atRisk';

/** How many days after the treatment a call that was not made stays on the list. */
export const callDays = { least: 1, most: 30, usual: 7 } as const;

/** Why a visit is on the list; `needled` where the clinic calls after every needle. */
export const callReason = z.enum(['reaction', 'nearLung', 'firstNeedling', 'needled']);
export type CallReason = z.infer<typeof callReason>;

/** `complaint`: what it was is charted as a reaction of the visit. `setAside`: none is made, and the note says why. */
export const callOutcome = z.enum(['noComplaint', 'complaint', 'notReached', 'setAside']);

const callFields = z.object({ id, visitId: id, outcome: callOutcome, note: longText });
export const callInput = callFields.refine(({ outcome, note }) => outcome !== 'setAside' || note !== '', {
  path: ['note'],
  message: 'required',
});
/** A call, the try of one, or that none is made: a record of its own that nothing changes. */
export const visitCall = callFields.extend({
  recordedAt: instant,
  recordedBy: id,
  recordedByName: z.string(),
});
export type VisitCall = z.infer<typeof visitCall>;

export const listedCall = z.object({
  visitId: id,
  patientId: id,
  patientName: z.string(),
  phone: z.string().nullable(),
  secondPhone: z.string().nullable(),
  /** Who decides for the patient, and is then the one to call. */
  guardian: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  therapistName: z.string(),
  /** The clinic's calendar day of the visit. */
  day,
  startedAt: instant,
  /** The last day on which the patient was treated again since; null while not. */
  treatedAgainOn: day.nullable(),
  state: z.enum(['due', 'notReached', 'made', 'setAside']),
  /** Empty for the front desk, which sees that a call is due and not why. */
  reasons: z.array(callReason),
  /** The oldest first; empty for the front desk. */
  calls: z.array(visitCall),
});
export type ListedCall = z.infer<typeof listedCall>;

export const callList = z.object({
  /** The clinic's rule, by which they are on the list. */
  rule: callRule,
  /** For how many days one stays that is not made. */
  days: z.number().int(),
  calls: z.array(listedCall),
});
export type CallList = z.infer<typeof callList>;
