import { type AnySchema, oc } from '@orpc/contract';
import type { z } from 'zod';
import type { Role } from './clinic-records.ts';
import { type ErrorCode, errorDetails } from './errors.ts';

/**
 * Who may call: `anyone` (before log-in), `loggedIn`, or a person with at least one of the roles.
 */
export type Callers = 'anyone' | 'loggedIn' | readonly Role[];

/**
 * What the audit keeps of a call: `record` (shows or changes one patient's record), `list` (shows
 * several patients), `business` (changes the clinic, not a patient), `none` (shows nobody's record; also
 * search as you type, which is audited when the patient is opened).
 */
export type AuditKind = 'record' | 'list' | 'business' | 'none';

/**
 * Whether a locked window may call: `never` unless said otherwise, `always` (what the lock screen itself
 * needs), or `handedOver` (what the patient's consent page needs).
 */
export type WhileLocked = 'never' | 'always' | 'handedOver';

export type ProcedureMeta = {
  documentation: string;
  callers: Callers;
  /** True when it writes; such a procedure is refused to a reader with the recovery code. */
  changes: boolean;
  audit: AuditKind;
  whileLocked: WhileLocked;
};

/** Errors that any procedure may answer with. */
const commonErrors = [
  'INVALID_INPUT',
  'NOT_LOGGED_IN',
  'LOCKED',
  'FORBIDDEN',
  'READ_ONLY',
  'CHART_NOT_OPEN',
  'CHART_REFUSED',
  'NOT_WRITTEN',
  'STORE_STOPPED',
  'UNEXPECTED',
] as const satisfies readonly ErrorCode[];

type ErrorMapOf<Codes extends ErrorCode> = { [Code in Codes]: { data: (typeof errorDetails)[Code] } };

function errorMap<Codes extends ErrorCode>(codes: readonly Codes[]): ErrorMapOf<Codes> {
  return Object.fromEntries(codes.map((code) => [code, { data: errorDetails[code] }])) as ErrorMapOf<Codes>;
}

type Definition<Input extends z.ZodType, Output extends AnySchema, Codes extends ErrorCode> = {
  documentation: string;
  callers: Callers;
  audit: AuditKind;
  whileLocked?: WhileLocked;
  input: Input;
  output: Output;
  errors?: readonly Codes[];
};

function define(changes: boolean) {
  return <Input extends z.ZodType, Output extends AnySchema, Codes extends ErrorCode = never>(
    definition: Definition<Input, Output, Codes>,
  ) =>
    oc
      .$meta<ProcedureMeta>({
        documentation: definition.documentation,
        callers: definition.callers,
        changes,
        audit: definition.audit,
        whileLocked: definition.whileLocked ?? 'never',
      })
      .errors(errorMap([...commonErrors, ...(definition.errors ?? [])]))
      .input(definition.input)
      .output(definition.output);
}

/** A procedure that only shows. */
export const query = define(false);
/** A procedure that writes; repeated with the same ids it changes nothing more. */
export const mutation = define(true);
