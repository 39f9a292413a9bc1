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

/** Why a visit is on the list; `needled` where the clinic calls after every needle. */
export const callReason = z.enum(['reaction', 'nearLung', 'firstNeedling', 'needled']);
export type CallReason = z.infer<typeof callReason>;

/** `complaint`: what it was is charted as a reaction of the visit. */
export const callOutcome = z.enum(['noComplaint', 'complaint', 'notReached']);

export const callInput = z.object({ id, visitId: id, outcome: callOutcome, note: longText });
/** A call, or the try of one: a record of its own that nothing changes. */
export const visitCall = callInput.extend({
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
  startedAt: instant,
  state: z.enum(['due', 'notReached', 'made']),
  /** Empty for the front desk, which sees that a call is due and not why. */
  reasons: z.array(callReason),
  /** The oldest first; empty for the front desk. */
  calls: z.array(visitCall),
});
export type ListedCall = z.infer<typeof listedCall>;

export const callList = z.object({
  /** The last day before today on which somebody was treated; null without one. */
  day: day.nullable(),
  calls: z.array(listedCall),
});
export type CallList = z.infer<typeof callList>;
