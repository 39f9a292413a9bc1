import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Fee } from '../../../../shared/contract/clinic-records.ts';
import { useStore } from '../../../client/store-provider.tsx';

export type ServicesOfDay = {
  fees: readonly Omit<Fee, 'isInvoiced'>[];
  /** The only one, else the one this therapist took last; null where somebody has to choose. */
  proposedId: string | null;
  isPending: boolean;
  isFailed: boolean;
  /** After one was taken: it is the last one now. */
  readAgain: () => void;
};

/** What a visit of that day can be charged with. Read once it is asked for. */
export function useServices(day: string, isWanted: boolean): ServicesOfDay {
  const { orpc, queryClient } = useStore();
  const services = useQuery(orpc.fees.forDay.queryOptions({ input: { day }, enabled: isWanted }));
  const readAgain = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: orpc.fees.forDay.key() }),
    [orpc, queryClient],
  );
  const fees = services.data?.fees ?? [];
  const [only, another] = fees;
  return {
    fees,
    proposedId: (another ? services.data?.lastChosenId : only?.id) ?? null,
    isPending: services.isPending,
    isFailed: services.isError,
    readAgain,
  };
}
