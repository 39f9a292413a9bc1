import type { ErrorCode } from '../../../../shared/contract/errors.ts';
import type { Member, Practice } from '../../../support/practice.ts';
import type { InputOf, ProcedureName } from '../../../support/procedures.ts';

/** A call that is in order at this practice, made ready anew for each time it is asked. */
export type ValidCall<Name extends ProcedureName> = {
  /** Somebody who may call it. */
  by: Member;
  prepare(practice: Practice): Promise<Prepared<Name>>;
  /** What even a call in order answers at a practice that is set up and open. */
  answers?: ErrorCode;
};
export type Prepared<Name extends ProcedureName> = {
  input: InputOf<Name>;
  /** Whose record it shows or changes. */
  patientId?: string;
};

/** The calls of a group of procedures, the whole group: the compiler misses a new one. */
export type ValidCalls<Group extends string> = {
  [Name in Extract<ProcedureName, `${Group}.${string}`>]: ValidCall<Name>;
};

export const nothing = async () => ({ input: {} });
