/** Who is logged in at a window: a person, or a reader with the recovery code. */
export type Session = { kind: 'staff'; staffId: string } | { kind: 'recovery' };

/** One session for each window; a log-out or a closed window ends it. */
export type Sessions = {
  of(window: string): Session | null;
  begin(window: string, session: Session): void;
  end(window: string): void;
  endAll(): void;
  /** How many windows somebody is logged in at. */
  count(): number;
  /** Whether this session saw this before, not long ago: the window reads again what a save has changed. */
  sawLately(session: Session, look: string, now: Date): boolean;
  /** The look went on record. */
  saw(session: Session, look: string, now: Date): void;
};

/** Looking again within this time is the same look; later it is another one, with a row of its own. */
const lookMilliseconds = 15 * 60 * 1000;

export function createSessions(): Sessions {
  const byWindow = new Map<string, Session>();
  /** When each look of a session went on record. */
  const looks = new WeakMap<Session, Map<string, number>>();
  return {
    of: (window) => byWindow.get(window) ?? null,
    begin: (window, session) => void byWindow.set(window, session),
    end: (window) => void byWindow.delete(window),
    endAll: () => byWindow.clear(),
    count: () => byWindow.size,
    sawLately: (session, look, now) => {
      const at = looks.get(session)?.get(look);
      return at !== undefined && at <= now.getTime() && now.getTime() - at < lookMilliseconds;
    },
    saw: (session, look, now) => {
      const recent = [...(looks.get(session) ?? [])].filter(
        ([, at]) => now.getTime() - at < lookMilliseconds,
      );
      looks.set(session, new Map([...recent, [look, now.getTime()]]));
    },
  };
}
