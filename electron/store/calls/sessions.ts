import type { WindowLock } from '../../../shared/contract/lock-records.ts';

/** Who is logged in at a window: a person, or a reader with the recovery code. */
export type Session = { kind: 'staff'; staffId: string } | { kind: 'recovery' };

/** What the store knows of a window where somebody is logged in, besides who it is. */
export type WindowState = {
  session: Session;
  beganAt: Date;
  /** When somebody was last seen to be there. */
  activeAt: Date;
  lock: WindowLock | null;
};

/** One session for each window; a log-out or a closed window ends it. */
export type Sessions = {
  of(window: string): Session | null;
  stateOf(window: string): WindowState | null;
  /** The windows where somebody is logged in. */
  windows(): string[];
  begin(window: string, session: Session): void;
  end(window: string): void;
  endAll(): void;
  /** How many windows somebody is logged in at. */
  count(): number;
  lockOf(window: string): WindowLock | null;
  lock(window: string, lock: WindowLock): void;
  unlock(window: string): void;
  /** Somebody is at this window. */
  isActive(window: string): void;
  /** Whether this session saw this before, not long ago: the window reads again what a save has changed. */
  sawLately(session: Session, look: string, now: Date): boolean;
  /** The look went on record. */
  saw(session: Session, look: string, now: Date): void;
};

/** Looking again within this time is the same look; later it is another one, with a row of its own. */
const lookMilliseconds = 15 * 60 * 1000;

export function createSessions(now: () => Date): Sessions {
  const byWindow = new Map<string, WindowState>();
  /** When each look of a session went on record. */
  const looks = new WeakMap<Session, Map<string, number>>();
  const change = (window: string, facts: Partial<WindowState>): void => {
    const known = byWindow.get(window);
    if (known) byWindow.set(window, { ...known, ...facts });
  };
  return {
    of: (window) => byWindow.get(window)?.session ?? null,
    stateOf: (window) => byWindow.get(window) ?? null,
    windows: () => [...byWindow.keys()],
    begin: (window, session) => {
      byWindow.set(window, { session, beganAt: now(), activeAt: now(), lock: null });
    },
    end: (window) => void byWindow.delete(window),
    endAll: () => byWindow.clear(),
    count: () => byWindow.size,
    lockOf: (window) => byWindow.get(window)?.lock ?? null,
    lock: (window, lock) => change(window, { lock }),
    unlock: (window) => change(window, { lock: null, activeAt: now() }),
    isActive: (window) => change(window, { activeAt: now() }),
    sawLately: (session, look, at) => {
      const before = looks.get(session)?.get(look);
      return before !== undefined && before <= at.getTime() && at.getTime() - before < lookMilliseconds;
    },
    saw: (session, look, at) => {
      const recent = [...(looks.get(session) ?? [])].filter(
        ([, before]) => at.getTime() - before < lookMilliseconds,
      );
      looks.set(session, new Map([...recent, [look, at.getTime()]]));
    },
  };
}
