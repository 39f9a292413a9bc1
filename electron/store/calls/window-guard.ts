import { readClinic } from '../../../db/repositories/clinic.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';
import type { WindowLock } from '../../../shared/contract/lock-records.ts';
import type { ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import type { StoreParts } from './context.ts';
import type { WindowState } from './sessions.ts';

const minute = 60_000;
/** So long a locked window keeps its session; then the password is asked again. */
const longestLockMinutes = 30;

/** Why the computer is left alone, as the system says it. */
export type AwayReason = 'screenLocked' | 'asleep';

/**
 * Locks windows that are left alone and ends sessions that were locked too long or began on another day. It
 * lives in the store: whatever is done to a window, reloading it among other things, unlocks nothing.
 */
export type WindowGuard = {
  /** Before each call. Throws LOCKED when the window is locked and the call is none of the lock screen's. */
  admit(window: string, call: { meta: ProcedureMeta; input: unknown }): void;
  /** Looks at every window, so that one that makes no calls is locked too. */
  lookAround(): void;
  away(reason: AwayReason): void;
};

export function createWindowGuard(parts: StoreParts): WindowGuard {
  const { access, sessions, surroundings } = parts;
  /** Nobody sits before a command line: it opens the chart for one call. */
  const isWatched = parts.options.client === 'app';

  const tellWindows = (): void => parts.changes.publish('change', { topics: ['chart'], window: '' });

  const end = (window: string): void => {
    sessions.end(window);
    access.closeUnless(sessions.count() > 0);
  };

  /** Whether the state of the window was changed by the time that has passed. */
  const look = (window: string, now: Date): boolean => {
    const state = sessions.stateOf(window);
    const chart = access.state();
    if (state === null || chart.kind !== 'open') return false;
    const { timeZone, lockAfterMinutes } = readClinic(chart.chart.database);
    if (isOver(state, now, timeZone)) {
      end(window);
      return true;
    }
    const idleAt = state.activeAt.getTime() + lockAfterMinutes * minute;
    if (state.lock !== null || now.getTime() < idleAt) return false;
    // A reader with the recovery code has nothing to unlock with.
    if (state.session.kind === 'recovery') end(window);
    else sessions.lock(window, { reason: 'idle', since: new Date(idleAt).toISOString(), visitId: null });
    return true;
  };

  return {
    admit(window, { meta, input }) {
      if (isWatched && look(window, surroundings.now())) tellWindows();
      const lock = sessions.lockOf(window);
      if (lock === null) {
        if (meta.changes) sessions.isActive(window);
      } else if (!mayCall(lock, meta, input)) {
        throw new TautbandError('LOCKED', {});
      }
    },
    lookAround() {
      if (!isWatched) return;
      const now = surroundings.now();
      const changed = sessions.windows().filter((window) => look(window, now));
      if (changed.length > 0) tellWindows();
    },
    away(reason) {
      if (reason === 'asleep') {
        sessions.endAll();
        access.closeUnless(false);
      } else {
        const since = surroundings.now().toISOString();
        for (const window of sessions.windows()) {
          if (sessions.of(window)?.kind === 'recovery') end(window);
          else
            sessions.lock(window, { reason, since: sessions.lockOf(window)?.since ?? since, visitId: null });
        }
      }
      tellWindows();
    },
  };
}

function isOver({ beganAt, lock }: WindowState, now: Date, timeZone: string): boolean {
  if (lock !== null && now.getTime() - Date.parse(lock.since) >= longestLockMinutes * minute) return true;
  return dayOfInstant(beganAt.toISOString(), timeZone) !== dayOfInstant(now.toISOString(), timeZone);
}

/** While the page of a consent is on the screen, only that of the same visit may be read and signed. */
function mayCall(lock: WindowLock, meta: ProcedureMeta, input: unknown): boolean {
  if (meta.whileLocked === 'always') return true;
  if (meta.whileLocked !== 'handedOver' || lock.reason !== 'handedOver') return false;
  const isOfVisit = typeof input === 'object' && input !== null && 'visitId' in input;
  return isOfVisit && input.visitId === lock.visitId;
}
