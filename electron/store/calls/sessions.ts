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
};

export function createSessions(): Sessions {
  const byWindow = new Map<string, Session>();
  return {
    of: (window) => byWindow.get(window) ?? null,
    begin: (window, session) => void byWindow.set(window, session),
    end: (window) => void byWindow.delete(window),
    endAll: () => byWindow.clear(),
    count: () => byWindow.size,
  };
}
