import { createContext, type ReactNode, useContext } from 'react';
import type { CurrentSession, Role } from '../../shared/contract/clinic-records.ts';

const SessionContext = createContext<CurrentSession | null>(null);

/** Who is logged in at this window. Only below the log-in. */
export function useSession(): CurrentSession {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('useSession needs somebody logged in');
  }
  return session;
}

/** Whether the person logged in holds at least one of the roles. The store decides; this only shows or hides. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.includes(role));
}

type SessionProviderProps = { session: CurrentSession; children: ReactNode };

export function SessionProvider({ session, children }: SessionProviderProps) {
  return <SessionContext value={session}>{children}</SessionContext>;
}
