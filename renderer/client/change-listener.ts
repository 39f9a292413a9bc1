import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/chart-records.ts';
import type { StoreQueries } from './orpc.ts';
import type { StoreClient } from './store-client.ts';
import type { StoreConnection, StoreLine } from './store-connection.ts';
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
      const line = await lineOrNull(connection, stopping.signal);
      if (!line) {
        await nextState(connection, stopping.signal);
        continue;
      }
      try {
        await followOneStream();
      } catch {
        // A stream ends with its store; whoever made a call meanwhile was told. Listen at the next store.
      }
      if (line.isAlive()) {
        await nextState(connection, stopping.signal, pauseBetweenStreams);
      }
    }
  }

  void follow();
  return () => stopping.abort();
}

/** The line of the store, or null when the store was given up or nobody listens any more. */
async function lineOrNull(connection: StoreConnection, signal: AbortSignal): Promise<StoreLine | null> {
  try {
    return await connection.line(signal);
  } catch {
    return null;
  }
}

/** Waits for the connection to change its state, at most for the milliseconds given, if any. */
function nextState(connection: StoreConnection, signal: AbortSignal, atMost?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = atMost === undefined ? undefined : setTimeout(finish, atMost);
    const unsubscribe = connection.subscribe(finish);
    signal.addEventListener('abort', finish);
    function finish(): void {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', finish);
      resolve();
    }
    if (signal.aborted) {
      finish();
    }
  });
}
