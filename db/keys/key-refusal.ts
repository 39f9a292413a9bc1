/** Why a key was not given, or a slot not made. The words are the message catalogue's. */
export type KeyRefusalCode =
  /** The login is unknown or the password is another one; deliberately not told apart. */
  | 'wrongPassword'
  /** Too many wrong passwords; `retryAt` says when the next try is allowed. */
  | 'tooManyTries'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'loginTaken'
  | 'loginMalformed'
  /** The staff member has no slot. */
  | 'slotMissing'
  /** The last slot stays: without it only the recovery code would open the chart. */
  | 'lastSlot'
  /** The recovery code is well formed but belongs to another chart. */
  | 'recoveryCodeWrong';

export class KeyRefusal extends Error {
  readonly code: KeyRefusalCode;
  /** UTC ISO text; only with `tooManyTries`. */
  readonly retryAt: string | null;
  /** With `wrongPassword`: how many more tries are free of waiting. */
  readonly triesBeforeWaiting: number | null;

  constructor(
    code: KeyRefusalCode,
    {
      retryAt,
      triesBeforeWaiting,
      cause,
    }: { retryAt?: string; triesBeforeWaiting?: number; cause?: unknown } = {},
  ) {
    super(`The key was not given: ${code}`, { cause });
    this.name = 'KeyRefusal';
    this.code = code;
    this.retryAt = retryAt ?? null;
    this.triesBeforeWaiting = triesBeforeWaiting ?? null;
  }
}
