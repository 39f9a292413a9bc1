import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { StoreClient } from './store-client.ts';

/** Query and mutation options of every procedure: `orpc.visits.get.queryOptions({ input: { id } })`. */
export type StoreQueries = RouterUtils<StoreClient>;

export function createStoreQueries(client: StoreClient): StoreQueries {
  return createTanstackQueryUtils(client);
}
