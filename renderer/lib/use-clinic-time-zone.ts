import { useQuery } from '@tanstack/react-query';
import { useStore } from '../client/store-provider.tsx';
import { zoneOfThisPc } from './format.ts';

/** The zone in which the clinic's clocks go. */
export function useClinicTimeZone(): string {
  const { orpc } = useStore();
  const clinic = useQuery(orpc.clinic.get.queryOptions({ input: {} }));
  return clinic.data?.timeZone ?? zoneOfThisPc();
}
