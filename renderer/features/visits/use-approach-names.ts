import { useQuery } from '@tanstack/react-query';
import type { ApproachNames } from '../../../shared/contract/clinic-records.ts';
import { useStore } from '../../client/store-provider.tsx';

/** The clinic's own word for each approach; undefined until the clinic is read. */
export function useApproachNames(): ApproachNames | undefined {
  const { orpc } = useStore();
  return useQuery(orpc.clinic.get.queryOptions({ input: {} })).data?.approachNames;
}
