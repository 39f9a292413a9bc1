import type { Database } from 'better-sqlite3';
import { isPinOf } from '../../../db/keys/pin-hash.ts';
import { pinHashOf } from '../../../db/repositories/staff-pins.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';

/** So many wrong PINs in a row, then the password is asked, whatever the window does in between. */
const mostTries = 5;

/** Checks PINs. The count of wrong ones is kept for each person as long as the store runs. */
export type PinTries = {
  /** Whether a PIN would be looked at. */
  takesPin(database: Database, staffId: string): boolean;
  /** Throws WRONG_PIN, or PASSWORD_NEEDED when there is no PIN or it was wrong too often. */
  prove(database: Database, staffId: string, pin: string): Promise<void>;
  /** The password was right: the PIN may be tried again. */
  forgive(staffId: string): void;
};

export function createPinTries(): PinTries {
  const wrong = new Map<string, number>();
  return {
    takesPin: (database, staffId) =>
      pinHashOf(database, staffId) !== null && (wrong.get(staffId) ?? 0) < mostTries,
    async prove(database, staffId, pin) {
      const hash = pinHashOf(database, staffId);
      const tries = (wrong.get(staffId) ?? 0) + 1;
      if (hash === null || tries > mostTries) throw new TautbandError('PASSWORD_NEEDED', {});
      // Counted before the check, which takes its time: a hundred tries at once are still five.
      wrong.set(staffId, tries);
      if (await isPinOf(hash, pin)) {
        wrong.delete(staffId);
        return;
      }
      if (tries === mostTries) throw new TautbandError('PASSWORD_NEEDED', {});
      throw new TautbandError('WRONG_PIN', { triesLeft: mostTries - tries });
    },
    forgive: (staffId) => void wrong.delete(staffId),
  };
}
