import { chartPaths } from '../chart-file/chart-paths.ts';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';
import type { AttemptTime } from './attempts.ts';
import { assertDataKey, dataKeyCheck } from './data-key.ts';
import { type Argon2Cost, type KeyFileContent, type KeySlot, readKeyFile, writeKeyFile } from './key-file.ts';
import { KeyRefusal } from './key-refusal.ts';
import { argon2CostNow, type SlotOwner, unwrapDataKey, wrapDataKey } from './key-slot.ts';
import { assertPassword, normalLogin } from './password-rules.ts';
import { openSlot, unlock } from './unlock.ts';

/*
 * Changes to the key file of a chart. Call them while the chart is open or its lock is held: two processes
 * that change the file at once would lose one of the changes.
 */

/** Whose slot it is and the password that opens it. */
export type StaffPassword = SlotOwner & { password: string };

type ForChart = { file: string; dataKeyHex: string; cost?: Argon2Cost };

/** The content of a first key file with one slot. Throws KeyRefusal for a login or password against the rules. */
export const newKeyFileContent = async (
  chartId: string,
  dataKeyHex: string,
  owner: StaffPassword,
  cost: Argon2Cost = argon2CostNow,
): Promise<KeyFileContent> => ({
  format: 1,
  chartId,
  keyCheck: dataKeyCheck(dataKeyHex),
  slots: [await provenSlot(chartId, dataKeyHex, owner, cost)],
});

/**
 * Gives a staff member a slot, or another login and password in place of a forgotten one. Throws KeyRefusal
 * `loginTaken`, `loginMalformed`, `passwordTooShort`, `passwordTooLong`.
 */
export const addSlot = async ({
  file,
  dataKeyHex,
  cost = argon2CostNow,
  ...owner
}: ForChart & StaffPassword): Promise<void> => {
  const path = chartPaths(file).keys;
  const { chartId } = keyFileOf(path, dataKeyHex);
  const slot = await provenSlot(chartId, dataKeyHex, owner, cost);
  // Read again: the slot took a quarter of a second, and another one may have been written meanwhile.
  const keyFile = keyFileOf(path, dataKeyHex);
  if (keyFile.slots.some((other) => other.login === slot.login && other.staffId !== slot.staffId)) {
    throw new KeyRefusal('loginTaken');
  }
  const others = keyFile.slots.filter((other) => other.staffId !== slot.staffId);
  writeKeyFile(path, { ...keyFile, slots: [...others, slot] });
};

/** Takes a leaver's slot away at once. Throws KeyRefusal `slotMissing` or `lastSlot`. */
export const removeSlot = ({ file, staffId }: { file: string; staffId: string }): void => {
  const path = chartPaths(file).keys;
  const keyFile = readKeyFile(path);
  const others = keyFile.slots.filter((slot) => slot.staffId !== staffId);
  if (others.length === keyFile.slots.length) throw new KeyRefusal('slotMissing');
  if (others.length === 0) throw new KeyRefusal('lastSlot');
  writeKeyFile(path, { ...keyFile, slots: others });
};

export type PasswordChangeStep = 'bothWritten' | 'newProven' | 'oldDropped';

/**
 * Changes the password of the person who knows the old one. The new slot is written beside the old one,
 * read back from disk and opened with the new password; only then the old one goes. Stopped anywhere in
 * between, the old or the new password, or both, open the chart. Wrong old passwords count as tries.
 */
export const changePassword = async ({
  file,
  login,
  oldPassword,
  newPassword,
  cost = argon2CostNow,
  time,
  afterStep,
}: {
  file: string;
  login: string;
  oldPassword: string;
  newPassword: string;
  cost?: Argon2Cost;
  time?: AttemptTime;
  /** Called after each step that is on disk; a test stops the program there. */
  afterStep?: (step: PasswordChangeStep) => void;
}): Promise<void> => {
  assertPassword(newPassword);
  const path = chartPaths(file).keys;
  const { dataKeyHex, staffId } = await unlock({ file, login, password: oldPassword, time });
  const owner = { staffId, login: normalLogin(login) };
  const { chartId } = keyFileOf(path, dataKeyHex);
  const added = { ...(await wrapDataKey(dataKeyHex, chartId, owner, newPassword, cost)), pending: true };

  const before = keyFileOf(path, dataKeyHex);
  const withoutPending = before.slots.filter((slot) => slot.staffId !== staffId || !slot.pending);
  writeKeyFile(path, { ...before, slots: [...withoutPending, added] });
  afterStep?.('bothWritten');

  const stored = keyFileOf(path, dataKeyHex).slots.find((slot) => slot.wrappedKey === added.wrappedKey);
  if (!stored || (await unwrapDataKey(chartId, stored, newPassword)) !== dataKeyHex) {
    throw new Error('the new slot does not open the chart; the old password still does');
  }
  afterStep?.('newProven');

  keepOnly(path, dataKeyHex, staffId, stored);
  afterStep?.('oldDropped');
};

/**
 * Writes a slot anew after its password opened it: ends a password change that was cut off, in favour of the
 * password that was used, and raises the cost of guessing to today's. Call when unlock says `needsTidying`.
 */
export const tidySlot = async ({
  file,
  dataKeyHex,
  login,
  password,
  cost = argon2CostNow,
}: ForChart & { login: string; password: string }): Promise<void> => {
  const path = chartPaths(file).keys;
  const keyFile = keyFileOf(path, dataKeyHex);
  const opened = await openSlot(keyFile, login, password);
  if (!opened) throw new KeyRefusal('wrongPassword');
  const fresh = await wrapDataKey(dataKeyHex, keyFile.chartId, opened.slot, password, cost);
  if ((await unwrapDataKey(keyFile.chartId, fresh, password)) !== dataKeyHex) {
    throw new Error('the new slot does not open the chart; nothing was changed');
  }
  keepOnly(path, dataKeyHex, opened.slot.staffId, fresh);
};

const keepOnly = (path: string, dataKeyHex: string, staffId: string, kept: KeySlot): void => {
  const keyFile = keyFileOf(path, dataKeyHex);
  const others = keyFile.slots.filter((slot) => slot.staffId !== staffId);
  writeKeyFile(path, { ...keyFile, slots: [...others, { ...kept, pending: false }] });
};

const provenSlot = async (
  chartId: string,
  dataKeyHex: string,
  { staffId, login, password }: StaffPassword,
  cost: Argon2Cost,
): Promise<KeySlot> => {
  assertDataKey(dataKeyHex);
  assertPassword(password);
  const slot = await wrapDataKey(dataKeyHex, chartId, { staffId, login: normalLogin(login) }, password, cost);
  if ((await unwrapDataKey(chartId, slot, password)) !== dataKeyHex) {
    throw new Error('a slot that was just made does not open');
  }
  return slot;
};

const keyFileOf = (path: string, dataKeyHex: string): KeyFileContent => {
  const keyFile = readKeyFile(path);
  if (dataKeyCheck(dataKeyHex) !== keyFile.keyCheck) throw new ChartRefusal('keyWrong');
  return keyFile;
};
