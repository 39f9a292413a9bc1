import { useQuery } from '@tanstack/react-query';
import type { StockedNeedle } from '../../../../shared/contract/needle-records.ts';
import { useStore } from '../../../client/store-provider.tsx';

const none: readonly StockedNeedle[] = [];

/** The clinic's list of needles; empty until it is read, when the size in use is offered alone. */
export function useStockedNeedles(): readonly StockedNeedle[] {
  const { orpc } = useStore();
  return useQuery(orpc.needles.list.queryOptions({ input: {} })).data ?? none;
}
