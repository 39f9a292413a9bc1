import { TautbandError } from '../../../shared/contract/errors.ts';
import type { StoreParts } from '../calls/context.ts';
import { putOnRecord } from '../calls/put-on-record.ts';
import { invalidInput } from '../services/invalid-input.ts';

export type Proof = { pin?: string | undefined; password?: string | undefined };

/** What stands on record for a wrong PIN; no procedure of the contract has this name. */
export const wrongPinProcedure = 'session.wrongPin';

/**
 * Asks the person logged in at a window again who they are: the PIN, or the password. Throws WRONG_PIN,
 * PASSWORD_NEEDED, WRONG_PASSWORD, TOO_MANY_TRIES or NOT_LOGGED_IN. A wrong one goes on record.
 */
export async function provePerson(
  parts: StoreParts,
  window: string,
  { pin, password }: Proof,
): Promise<void> {
  const session = parts.sessions.of(window);
  if (session?.kind !== 'staff') throw new TautbandError('NOT_LOGGED_IN', {});
  const { staffId } = session;
  if (password !== undefined) {
    await parts.access.provePassword(session, password);
    parts.pinTries.forgive(staffId);
    return;
  }
  if (pin === undefined) throw invalidInput({ path: ['password'], problem: 'required' });
  const { database } = parts.access.requireOpen();
  const wasTaken = parts.pinTries.takesPin(database, staffId);
  try {
    await parts.pinTries.prove(database, staffId, pin);
  } catch (error) {
    if (wasTaken) recordWrongPin(parts, window, staffId);
    throw error;
  }
  // The PIN was checked in another thread; meanwhile the session may have ended.
  if (parts.sessions.of(window) !== session) throw new TautbandError('NOT_LOGGED_IN', {});
}

function recordWrongPin(parts: StoreParts, window: string, staffId: string): void {
  const at = parts.surroundings.now().toISOString();
  putOnRecord(parts.access.requireOpen(), [
    { at, window, procedure: wrongPinProcedure, detail: { at, staffId } },
  ]);
}
