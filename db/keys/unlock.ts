import { parseRecoveryCode } from '../../shared/domain/recovery-code.ts';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { type AttemptTime, attemptsOf, realAttemptTime } from './attempts.ts';
import { dataKeyCheck } from './data-key.ts';
import { type Argon2Cost, type KeyFileContent, type KeySlot, readKeyFile } from './key-file.ts';
import { KeyRefusal } from './key-refusal.ts';
import { argon2CostNow, decoySlot, isCheaperThan, unwrapDataKey } from './key-slot.ts';
import { foldLogin } from './password-rules.ts';

export type Unlocked = {
  dataKeyHex: string;
  staffId: string;
  /** The slot should be written anew with `tidySlot` once the chart is open. */
  needsTidying: boolean;
};

export type UnlockOptions = {
  /** The chart file. */
  file: string;
  login: string;
  password: string;
  time?: AttemptTime;
  /** What a slot should cost to guess by now. */
  cost?: Argon2Cost;
};

/**
 * The data key for a login and its password. An unknown login and a wrong password take as long and answer
 * the same. Throws KeyRefusal `wrongPassword` or `tooManyTries`, ChartRefusal `keyFileMissing` or
 * `keyFileDamaged`. Writes nothing but the count of tries and of wrong passwords, so it needs no
 * chart lock.
 */
export const unlock = async ({
  file,
  login,
  password,
  time = realAttemptTime,
  cost = argon2CostNow,
}: UnlockOptions): Promise<Unlocked> => {
  const paths = chartPaths(file);
  const keyFile = readKeyFile(paths.keys);
  const attempts = attemptsOf(paths.attempts, time);
  const name = foldLogin(login);
  const slots = keyFile.slots.filter((slot) => slot.login === name);
  const triesBeforeWaiting = attempts.begin(name, slots.length > 0);
  const opened = await openSlot(keyFile, name, password);
  if (!opened) {
    attempts.fail(slots[0]?.staffId ?? null);
    throw new KeyRefusal('wrongPassword', { triesBeforeWaiting });
  }
  attempts.succeed(name);
  return {
    dataKeyHex: opened.dataKeyHex,
    staffId: opened.slot.staffId,
    needsTidying: slots.length > 1 || opened.slot.pending || isCheaperThan(opened.slot, cost),
  };
};

/** The slot of a login that a password opens, and the data key in it. Counts no try: for unlock and restore. */
export const openSlot = async (
  keyFile: KeyFileContent,
  login: string,
  password: string,
): Promise<{ slot: KeySlot; dataKeyHex: string } | null> => {
  const name = foldLogin(login);
  const known = keyFile.slots.filter((slot) => slot.login === name);
  for (const slot of known.length > 0 ? known : [decoySlot(name, keyFile.slots)]) {
    const dataKeyHex = await unwrapDataKey(keyFile.chartId, slot, password);
    if (dataKeyHex !== null && dataKeyCheck(dataKeyHex) === keyFile.keyCheck) return { slot, dataKeyHex };
  }
  return null;
};

/**
 * The data key from a typed recovery code. Throws RecoveryCodeError for a slip of the hand, KeyRefusal
 * `recoveryCodeWrong` for the code of another chart, ChartRefusal when the key file cannot be read.
 */
export const unlockWithRecoveryCode = (file: string, recoveryCode: string): { dataKeyHex: string } => {
  const dataKeyHex = parseRecoveryCode(recoveryCode);
  if (dataKeyCheck(dataKeyHex) !== readKeyFile(chartPaths(file).keys).keyCheck) {
    throw new KeyRefusal('recoveryCodeWrong');
  }
  return { dataKeyHex };
};
