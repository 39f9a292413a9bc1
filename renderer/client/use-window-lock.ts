import { useCallback } from 'react';
import type { CurrentSession } from '../../shared/contract/clinic-records.ts';
import { hasCode } from './errors.ts';
import { useStore } from './store-provider.tsx';

/** How long the lock waits for the words that are on their way to disk; the rest is kept in the window. */
const longestFlushMilliseconds = 2000;

export type WindowLocking = {
  /** Saves what is being typed, then locks. Rejects when the store did not. */
  lock: (reason: 'idle' | 'asked') => Promise<void>;
  /** Takes over what the store says of this window: locked, unlocked, somebody else. */
  take: (session: CurrentSession) => void;
  /** After an unlock: sends what waits and reads again what could not be read meanwhile. */
  catchUp: (session: CurrentSession) => void;
};

/** Locking this window and what belongs to it. The store keeps the lock; the screen only follows. */
export function useWindowLock(): WindowLocking {
  const { client, orpc, queryClient, pendingSaves } = useStore();

  const take = useCallback(
    (session: CurrentSession) =>
      queryClient.setQueryData(orpc.session.current.queryKey({ input: {} }), { session }),
    [orpc, queryClient],
  );
  const lock = useCallback(
    async (reason: 'idle' | 'asked') => {
      const longest = new Promise((resolve) => setTimeout(resolve, longestFlushMilliseconds));
      await Promise.race([pendingSaves.flush(), longest]);
      take(await client.session.lock({ reason }));
    },
    [client, pendingSaves, take],
  );
  const catchUp = useCallback(
    (session: CurrentSession) => {
      pendingSaves.setPerson(session.staffId);
      const visitKey = JSON.stringify(orpc.visits.get.key()[0]);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey, state }) =>
          hasCode(state.error, 'LOCKED') || JSON.stringify(queryKey[0]) === visitKey,
      });
    },
    [orpc, queryClient, pendingSaves],
  );
  return { lock, take, catchUp };
}
