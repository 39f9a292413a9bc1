import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/chart-records.ts';
import type { StoreQueries } from './orpc.ts';
import type { StoreClient } from './store-client.ts';
import type { StoreConnection } from './store-connection.ts';
import { topicQueries } from './topic-queries.ts';

type Listening = {
  connection: StoreConnection;
  client: StoreClient;
  orpc: StoreQueries;
  queryClient: QueryClient;
};

/** Milliseconds before a stream that ended by itself is opened again. */
const pauseBetweenStreams = 1000;

/**
 * Follows the changes of the chart and makes the queries of their topics stale, for as long as the window
 * lives and across restarts of the store. The first event of a stream has no topics and names this window.
 * Returns the function that stops it.
 */
export function listenForChanges({ connection, client, orpc, queryClient }: Listening): () => void {
  const stopping = new AbortController();
  const queriesOf = topicQueries(orpc);
  let ownWindow: string | null = null;
  let streams = 0;

  function apply(change: Change): void {
    if (change.topics.length === 0) {
      ownWindow = change.window;
      return;
    }
    const isOwn = change.window === ownWindow;
    const stale = change.topics.flatMap((topic) =>
      isOwn ? queriesOf[topic].lists : [...queriesOf[topic].lists, ...queriesOf[topic].records],
    );
    stale.forEach((queryKey) => {
      void queryClient.invalidateQueries({ queryKey });
    });
  }

  /** Nobody listened for a while: anything may have changed, and a new store knows nobody. */
  async function readAgain(): Promise<void> {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: orpc.chart.status.key() }),
      queryClient.invalidateQueries({ queryKey: orpc.session.current.key() }),
    ]);
    if (queryClient.getQueryData(orpc.session.current.queryKey({ input: {} }))?.session) {
      await queryClient.invalidateQueries();
    }
  }

  async function followOneStream(): Promise<void> {
    const changes = await client.chart.changes({}, { signal: stopping.signal });
    streams += 1;
    if (streams > 1) {
      await readAgain();
    }
    for await (const change of changes) {
      apply(change);
    }
  }

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await followOneStream();
      } catch {
        // A stream ends with its store; whoever made a call meanwhile was told. Listen at the next store.
      }
      await nextChance(connection, stopping.signal);
    }
  }

  void follow();
  return () => stopping.abort();
}

/** Resolves when it makes sense to open a stream again: connected, and not at once after the last try. */
function nextChance(connection: StoreConnection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const wasConnected = connection.state() === 'connected';
    const timer = wasConnected ? setTimeout(finish, pauseBetweenStreams) : undefined;
    const unsubscribe = connection.subscribe(() => {
      if (connection.state() === 'connected') {
        finish();
      }
    });
    signal.addEventListener('abort', finish);
    function finish(): void {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });
}
