import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { StoreAccess } from './store-access.ts';
import type { StoreState } from './store-connection.ts';

const StoreContext = createContext<StoreAccess | null>(null);

/** The store of this window: `const { orpc, client, cached } = useStore()`. */
export function useStore(): StoreAccess {
  const access = useContext(StoreContext);
  if (!access) {
    throw new Error('useStore needs a StoreProvider above it');
  }
  return access;
}

/** Whether the store answers: for the frames that say so. */
export function useStoreState(): StoreState {
  const { connection } = useStore();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

type StoreProviderProps = { access: StoreAccess; children: ReactNode };

export function StoreProvider({ access, children }: StoreProviderProps) {
  return (
    <StoreContext value={access}>
      <QueryClientProvider client={access.queryClient}>{children}</QueryClientProvider>
    </StoreContext>
  );
}
