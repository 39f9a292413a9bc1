import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode } from './errors.ts';

const leavesSession = ['NOT_LOGGED_IN', 'CHART_NOT_OPEN', 'LOCKED'] as const;

/**
 * What the screens know of the chart. Nothing is asked twice by itself: the store says what changed. The
 * browser's idea of being offline means nothing here. `onLoggedOut` is called when the store says that nobody is logged in (any more) or that the window is
 * locked.
 */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (leavesSession.some((code) => hasCode(error, code))) {
      onLoggedOut();
    }
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
