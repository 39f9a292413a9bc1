import { z } from 'zod';

/**
 * Every failure a procedure may answer with: a code and the details that belong to it. The words a person
 * reads come from the message catalogue (`errors.<code>`), never from here, so that screen, command line
 * and PDF can say them in any language.
 */
const problem = z.object({
  /** Where in the input, outermost first; empty for the input as a whole. */
  path: z.array(z.union([z.string(), z.number()])),
  /** Key below `errors.field` in the message catalogue. */
  problem: z.string(),
  /** Numbers and words that the sentence needs; never what the user typed. */
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FieldProblem = z.infer<typeof problem>;

/** Why a chart file is not opened. Each has a screen of its own, and the file is left as it was. */
export const chartRefusalCode = z.enum([
  'chartMissing',
  'keyFileMissing',
  'keyFileDamaged',
  'keyMalformed',
  'keyWrong',
  'notEncrypted',
  'incompleteCopy',
  'newerSchema',
  'damaged',
  'inUse',
  'olderThanAnchor',
  'engineTooOld',
  'settingNotTaken',
]);
export type ChartRefusalCode = z.infer<typeof chartRefusalCode>;

export const errorDetails = {
  /** The input does not fit; nothing was written. */
  INVALID_INPUT: z.object({ problems: z.array(problem) }),
  /** Nobody is logged in at this window. */
  NOT_LOGGED_IN: z.object({}),
  /** The person logged in lacks the role. */
  FORBIDDEN: z.object({ roles: z.array(z.string()) }),
  /** Reading with the recovery code changes nothing. */
  READ_ONLY: z.object({}),
  WRONG_PASSWORD: z.object({ triesBeforeWaiting: z.number().int() }),
  /** The window is locked: unlock it first. */
  LOCKED: z.object({}),
  WRONG_PIN: z.object({ triesLeft: z.number().int() }),
  /** There is no PIN, or it was wrong too often: the password unlocks. */
  PASSWORD_NEEDED: z.object({}),
  TOO_MANY_TRIES: z.object({ retryAt: z.string() }),
  RECOVERY_CODE_WRONG: z.object({}),
  /** The record does not exist in this chart. */
  NOT_FOUND: z.object({ record: z.string() }),
  /** Somebody saved a newer version; `current` is the record as it stands. Nothing was overwritten. */
  VERSION_CONFLICT: z.object({ record: z.string(), current: z.unknown() }),
  /** The id is in use by a record with other content. */
  ID_TAKEN: z.object({ record: z.string() }),
  /** The note is signed: only addenda and late reactions may follow. */
  VISIT_SIGNED: z.object({}),
  /** The visit is in a state that does not allow this. */
  VISIT_STATE: z.object({ state: z.string() }),
  /** The screening stopped needling for today; the rules that did. */
  SCREENING_STOPPED: z.object({ questions: z.array(z.string()) }),
  /** Needles opened and needles out differ and no reason was given. */
  NEEDLES_DIFFER: z.object({ opened: z.number().int(), out: z.number().int() }),
  /** There was an emergency, and nobody is named who counted the needles again. */
  RECOUNT_NEEDED: z.object({}),
  /** Sites proposed from an earlier visit are neither confirmed nor removed: nobody knows whether they were needled. */
  SITES_UNCONFIRMED: z.object({ count: z.number().int() }),
  /** The needle that was named as the other of a pair is in a pair already; the number of its site. */
  NEEDLE_PAIRED: z.object({ ordinal: z.number().int() }),
  /** The signer may not needle: no authorisation, or it has expired, or is not yet valid. */
  NOT_AUTHORISED_TO_NEEDLE: z.object({ expiredOn: z.string().nullable() }),
  /** Only the therapist who gave the treatment signs its note; their name. */
  NOT_TREATING_THERAPIST: z.object({ therapistName: z.string() }),
  /** What is missing before the note may be signed; keys below `visit.missing`. */
  NOTE_INCOMPLETE: z.object({ missing: z.array(z.string()) }),
  /** The invoice would be sent back by an insurer; keys below `documents.problem`, lines counted from 1. */
  INVOICE_REFUSED: z.object({
    problems: z.array(
      z.object({ problem: z.string(), line: z.number().int().nullable(), word: z.string().optional() }),
    ),
  }),
  /** The invoice is in a state that does not allow this. */
  INVOICE_STATE: z.object({ state: z.string() }),
  /** More was paid than is owed. */
  PAYMENT_TOO_HIGH: z.object({ balanceCents: z.number().int() }),
  /** No fee is in force on the day of service. */
  NO_FEE: z.object({ day: z.string() }),
  /** The fee that was chosen is not in force on the day of service. */
  FEE_NOT_IN_FORCE: z.object({ day: z.string() }),
  /** An issued invoice charges this fee. */
  FEE_INVOICED: z.object({}),
  /** The payment was taken back before. */
  PAYMENT_REVERSED: z.object({}),
  /** An invoice with payments on it is not made void. */
  PAYMENTS_STAND: z.object({ paidCents: z.number().int() }),
  LOGIN_TAKEN: z.object({}),
  /** The clinic must keep one active owner. */
  LAST_OWNER: z.object({}),
  CHART_REFUSED: z.object({ refusal: chartRefusalCode }),
  CHART_NOT_OPEN: z.object({}),
  CHART_EXISTS: z.object({}),
  BACKUP_FAILED: z.object({ reason: z.string() }),
  RESTORE_FAILED: z.object({ reason: z.string() }),
  /** The disk is full or refuses to write; what was typed is still on the screen. */
  NOT_WRITTEN: z.object({ reason: z.enum(['diskFull', 'readOnly', 'inputOutput']) }),
  /** The store stopped while it worked on this call; it was started again. */
  STORE_STOPPED: z.object({}),
  /** A defect in the program. Logged by procedure name; nothing was written. */
  UNEXPECTED: z.object({}),
} satisfies Record<string, z.ZodType>;

export type ErrorCode = keyof typeof errorDetails;
export type ErrorDetails<Code extends ErrorCode> = z.infer<(typeof errorDetails)[Code]>;

/** The one error that crosses layers: services throw it, the wire carries it, screens word it. */
export class TautbandError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly details: ErrorDetails<Code>;

  constructor(code: Code, details: ErrorDetails<Code>, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'TautbandError';
    this.code = code;
    this.details = details;
  }
}
