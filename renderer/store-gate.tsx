import type { ReactNode } from 'react';
import { useStore, useStoreState } from './client/store-provider.tsx';
import { ConnectingScreen } from './features/start/connecting-screen.tsx';
import { StoreStoppedScreen } from './features/start/store-stopped-screen.tsx';

/**
 * Shows the screens once the store answers. While it starts again they stay as they are, since what is being
 * typed must not go away; when it was given up, only that is said.
 */
export function StoreGate({ children }: { children: ReactNode }) {
  const { connection } = useStore();
  const state = useStoreState();
  switch (state) {
    case 'connecting':
      return <ConnectingScreen onRetry={() => connection.connect()} />;
    case 'stopped':
      return <StoreStoppedScreen />;
    case 'connected':
    case 'restarting':
      return children;
  }
}
