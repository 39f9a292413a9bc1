import { z } from 'zod';
import { day, id, optionalText, version } from './fields.ts';

/** The kind of plan that pays for the treatment; `private` is whoever else pays, often the patient. */
export const planKind = z.enum(['extendedHealth', 'icbc', 'workSafeBc', 'msp', 'private']);
export type PlanKind = z.infer<typeof planKind>;

/** A payer plan of a patient. */
export const coverage = z.object({
  id,
  version,
  patientId: id,
  planKind,
  /** The insurer of an extended health plan, or who else pays; null where the kind of plan says it. */
  payer: optionalText,
  /** Policy or group plan. */
  policyNumber: optionalText,
  /** Certificate or member, the person's own number within the policy. */
  certificateNumber: optionalText,
  /** Of ICBC and WorkSafeBC; often comes after the first treatment. */
  claimNumber: optionalText,
  injuryDate: day.nullable(),
  /** Who referred the patient for this plan, where it asks for that. */
  referredBy: optionalText,
  referredOn: day.nullable(),
  /** False once it has ended. A coverage is never deleted: earlier invoices were made out under it. */
  active: z.boolean(),
});
export type Coverage = z.infer<typeof coverage>;

/** An extended health plan is no plan without its insurer. */
export const coverageInput = coverage.check((context) => {
  const { planKind: kind, payer } = context.value;
  if (kind !== 'extendedHealth' || payer !== null) return;
  context.issues.push({ code: 'custom', input: payer, path: ['payer'], message: 'required' });
});
