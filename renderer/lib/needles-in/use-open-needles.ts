import { useCallback } from 'react';
import { useStore } from '../../client/store-provider.tsx';

/** Asks how many needles are in at treatments of the person logged in; null for none. Also while locked: it names nobody. */
export function useOpenNeedles(): () => Promise<number | null> {
  const { client } = useStore();
  return useCallback(async () => {
    const { openNeedles } = await client.emergencies.underWay({});
    return openNeedles > 0 ? openNeedles : null;
  }, [client]);
}
