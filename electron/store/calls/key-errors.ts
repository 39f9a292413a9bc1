import { KeyRefusal } from '../../../db/keys/key-refusal.ts';
import { type FieldProblem, TautbandError } from '../../../shared/contract/errors.ts';
import { RecoveryCodeError } from '../../../shared/domain/recovery-code.ts';

function atField(field: string, problem: string): TautbandError {
  const problems: FieldProblem[] = [{ path: [field], problem, parameters: {} }];
  return new TautbandError('INVALID_INPUT', { problems });
}

/**
 * A refusal of the key file in the words of the contract. `passwordField` is the field of the input that
 * held a new password. Anything else is thrown on as it is.
 */
export function asContractError(thrown: unknown, passwordField = 'newPassword'): unknown {
  if (thrown instanceof RecoveryCodeError) return new TautbandError('RECOVERY_CODE_WRONG', {});
  if (!(thrown instanceof KeyRefusal)) return thrown;
  switch (thrown.code) {
    case 'wrongPassword':
      return new TautbandError('WRONG_PASSWORD', { triesBeforeWaiting: thrown.triesBeforeWaiting ?? 0 });
    case 'tooManyTries':
      return new TautbandError('TOO_MANY_TRIES', { retryAt: thrown.retryAt ?? '' });
    case 'recoveryCodeWrong':
      return new TautbandError('RECOVERY_CODE_WRONG', {});
    case 'loginTaken':
      return new TautbandError('LOGIN_TAKEN', {});
    case 'loginMalformed':
      return atField('login', 'login');
    case 'passwordTooShort':
      return atField(passwordField, 'passwordTooShort');
    case 'passwordTooLong':
      return atField(passwordField, 'tooLong');
    case 'slotMissing':
      return new TautbandError('NOT_FOUND', { record: 'staff' });
    case 'lastSlot':
      return new TautbandError('LAST_OWNER', {});
  }
}
