import type { QueryClient } from '@tanstack/react-query';
import { type CachedRecords, createCachedRecords } from './cached-records.ts';
import { listenForChanges } from './change-listener.ts';
import { createStoreQueries, type StoreQueries } from './orpc.ts';
import { createPendingSaves, type PendingSaves } from './pending-saves.ts';
import { createQueryClient } from './query-client.ts';
import { createStoreClient, type StoreClient } from './store-client.ts';
import { createStoreConnection, type StoreConnection } from './store-connection.ts';
import { createWindowClosing, type WindowClosing } from './window-closing.ts';

/** Everything a screen has of the store. One for each window. */
export type StoreAccess = {
  connection: StoreConnection;
  /** Procedures as functions: `client.visits.start({ id, patientId })`. */
  client: StoreClient;
  /** Procedures as TanStack Query options: `useQuery(orpc.clinic.get.queryOptions({ input: {} }))`. */
  orpc: StoreQueries;
  queryClient: QueryClient;
  cached: CachedRecords;
  pendingSaves: PendingSaves;
  closing: WindowClosing;
  /** Ends the connection and the listening; for tests, a window just closes. */
  close(): void;
};

/** Connects a window to its store and sees to it that what is being typed is saved before it goes. */
export function createStoreAccess(page: Window): StoreAccess {
  const connection = createStoreConnection(page);
  const client = createStoreClient(connection);
  const orpc = createStoreQueries(client);
  const queryClient = createQueryClient(() => {
    void queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() });
  });
  const pendingSaves = createPendingSaves();
  const stopListening = listenForChanges({ connection, client, orpc, queryClient });

  const saveAll = () => pendingSaves.flush();
  const saveWhenHidden = () => void (page.document.visibilityState === 'hidden' && saveAll());
  const closing = createWindowClosing(page, saveAll);
  page.addEventListener('pagehide', saveAll);
  page.document.addEventListener('visibilitychange', saveWhenHidden);

  return {
    connection,
    client,
    orpc,
    queryClient,
    cached: createCachedRecords(queryClient, orpc),
    pendingSaves,
    closing,
    close: () => {
      page.removeEventListener('pagehide', saveAll);
      page.document.removeEventListener('visibilitychange', saveWhenHidden);
      stopListening();
      connection.close();
      queryClient.clear();
    },
  };
}
