import { z } from 'zod';
import { id, instant, requiredText } from './fields.ts';
import { approach } from './visit-words.ts';

/* Consent to needling: signed once for a version of its text, confirmed at later visits. */

/** The text of a consent, as it is shown and kept; see `shared/reference/consent`. */
export const consentTextSchema = z.object({
  version: z.number().int(),
  title: z.string(),
  sections: z.array(
    z.object({ heading: z.string(), paragraphs: z.array(z.string()), list: z.array(z.string()) }),
  ),
  statement: z.string(),
});

/** Who signs: the patient, or who decides for them. */
export const signerKind = z.enum(['patient', 'guardian']);
export type SignerKind = z.infer<typeof signerKind>;

/** Ten-thousandths of the width of the field, and of its width downwards too; then the pressure, 0 to 1. */
const coordinate = z.number().min(-20_000).max(20_000);
const strokePoint = z.tuple([coordinate, coordinate, z.number().min(0).max(1)]);
/** Drawn with pen, finger or mouse, or the name typed by somebody who cannot draw. */
export const signature = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('drawn'),
    strokes: z.array(z.array(strokePoint).min(1).max(1500)).min(1, 'required').max(60),
  }),
  z.object({ kind: z.literal('typed'), name: requiredText }),
]);
export type Signature = z.infer<typeof signature>;

/** What an insurer or the patient may ask for: enough to say that there is one. */
export const consentSummary = z.object({
  id,
  /** The visit it was signed at. */
  visitId: id,
  textVersion: z.number().int(),
  approach,
  signerKind,
  signerName: z.string(),
  discussedByName: z.string(),
  signedAt: instant,
});
export type ConsentSummary = z.infer<typeof consentSummary>;

/** The whole of a signed consent, frozen. */
export const consent = consentSummary.extend({
  patientId: id,
  /** As it was shown. */
  text: consentTextSchema,
  /** SHA-256 of the canonical JSON of the text, hex. */
  textHash: z.string(),
  signature,
  discussedBy: id,
});
export type Consent = z.infer<typeof consent>;

/** What the patient's page shows. */
export const consentPage = z.object({
  visitId: id,
  patientId: id,
  patientName: z.string(),
  clinicName: z.string(),
  /** Who decides for a minor, where the record names somebody; null otherwise. */
  guardianName: z.string().nullable(),
  approach,
  text: consentTextSchema,
  textHash: z.string(),
  /** The consent in force, once there is one. */
  signed: consentSummary.nullable(),
});
export type ConsentPage = z.infer<typeof consentPage>;

export const consentSignInput = z.object({
  id,
  visitId: id,
  /** Of the text that was on the screen. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
  signerKind,
  signerName: requiredText,
  signature,
  /** The therapist went through it with the patient before. */
  discussed: z.literal(true, { error: 'notDiscussed' }),
});
