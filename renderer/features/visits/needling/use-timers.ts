import { useMutation, useMutationState, useQuery } from '@tanstack/react-query';
import type { Timer } from '../../../../shared/contract/lock-records.ts';
import { withMinuteMore } from '../../../../shared/domain/visits/dwell-timer.ts';
import { useStore } from '../../../client/store-provider.tsx';
import { newId } from '../../../lib/new-id.ts';

const none: readonly Timer[] = [];

/**
 * The timers that run at a visit. The store keeps when each began; what is pressed here shows at once, before it is on
 * disk, and a refusal is told with the way to try again.
 */
export function useTimers(visitId: string) {
  const { client, orpc, queryClient } = useStore();
  const options = orpc.timers.ofVisit.queryOptions({ input: { visitId } });
  const { queryKey } = options;
  const list = useQuery(options);
  const mutationKey = ['timers', visitId];
  const save = useMutation({
    mutationKey,
    // One after the other, so that a second press finds the version that the first one made.
    scope: { id: mutationKey.join('/') },
    mutationFn: (wanted: Timer) => {
      const known = queryClient.getQueryData(queryKey)?.find(({ id }) => id === wanted.id);
      return client.timers.save({ ...wanted, version: known?.version ?? wanted.version });
    },
    onSuccess: async (saved) => {
      // A reading that is under way was begun before this was on disk.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (known) => known && put(known, saved));
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  const pressed = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Timer,
  });
  const running = pressed.reduce(put, list.data ?? none).filter(({ stoppedAt }) => stoppedAt === null);

  return {
    running,
    readingFailed: list.error,
    readAgain: () => void list.refetch(),
    savingFailed: save.error,
    saveAgain: () => save.variables && save.mutate(save.variables),
    start: (siteIds: string[], seconds: number) =>
      save.mutate({
        id: newId(),
        version: 0,
        visitId,
        siteIds,
        seconds,
        startedAt: new Date().toISOString(),
        stoppedAt: null,
      }),
    addMinute: (timer: Timer) => save.mutate({ ...timer, seconds: withMinuteMore(timer, Date.now()) }),
    stop: (timer: Timer) => save.mutate({ ...timer, stoppedAt: new Date().toISOString() }),
  };
}

export type Timers = ReturnType<typeof useTimers>;

function put(timers: readonly Timer[], changed: Timer): Timer[] {
  const isKnown = timers.some(({ id }) => id === changed.id);
  return isKnown ? timers.map((timer) => (timer.id === changed.id ? changed : timer)) : [...timers, changed];
}
