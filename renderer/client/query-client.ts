import { QueryClient } from '@tanstack/react-query';

/**
 * What the screens know of the chart. Nothing is asked twice by itself: the store says what changed. The
 * browser's idea of being offline means nothing here.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
