import { ORPCError } from '@orpc/client';
import { type ErrorCode, errorDetails, TautbandError } from '../../shared/contract/errors.ts';

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorDetails, code);
}

/**
 * Makes the one error of the screens of anything thrown. The wire carries an ORPCError with our code and our
 * details; everything else is UNEXPECTED, with what was thrown as its cause.
 */
export function toTautbandError(thrown: unknown): TautbandError {
  if (thrown instanceof TautbandError) {
    return thrown;
  }
  if (thrown instanceof ORPCError && isErrorCode(thrown.code)) {
    const details = errorDetails[thrown.code].safeParse(thrown.data);
    if (details.success) {
      return new TautbandError(thrown.code, details.data);
    }
  }
  const unexpected = new TautbandError('UNEXPECTED', {});
  unexpected.cause = thrown;
  return unexpected;
}

/** Whether this is the error with that code; its details are then typed. */
export function hasCode<Code extends ErrorCode>(thrown: unknown, code: Code): thrown is TautbandError<Code> {
  return thrown instanceof TautbandError && thrown.code === code;
}
