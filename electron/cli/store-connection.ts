import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type {
  Frame,
  MessageFromStore,
  MessageToStore,
  StoreOptions,
} from '../../shared/contract/store-link.ts';

export type StoreClient = ContractRouterClient<Contract>;
export type StoreConnection = {
  client: StoreClient;
  /** Closes the chart and waits for the store to end. */
  stop(): Promise<void>;
};

const window = 'command-line';
/** The store's bundle lies beside the command line's. */
const storeEntry = join(dirname(process.argv[1] ?? ''), 'store.cjs');

/**
 * Starts a store of its own and talks the same contract to it as a window does: same roles, same audit,
 * same chart lock. Rejects when the store ends before it is ready.
 */
export function startStore(options: StoreOptions): Promise<StoreConnection> {
  const store = fork(storeEntry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    // Nothing of the caller's environment reaches the store, least of all a password.
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
  });
  const send = (message: MessageToStore): void => {
    if (store.connected) store.send(message);
  };

  const frameListeners: ((event: { data: Frame }) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  const port = {
    postMessage: (frame: Frame) => send({ kind: 'frame', window, frame }),
    on(event: string, listener: (event: { data: Frame }) => void) {
      if (event === 'message') frameListeners.push(listener);
      else closeListeners.push(listener as unknown as () => void);
    },
  };

  return new Promise((resolve, reject) => {
    const ended = new Promise<void>((resolveEnded) => {
      store.once('exit', () => {
        for (const listener of closeListeners) listener();
        reject(new Error('the store ended before it was ready'));
        resolveEnded();
      });
    });
    store.once('error', reject);
    store.on('message', (received) => {
      const message = received as MessageFromStore;
      if (message.kind === 'frame') {
        for (const listener of frameListeners) listener({ data: message.frame });
      }
      if (message.kind === 'ready') {
        send({ kind: 'windowOpened', window });
        resolve({
          client: createORPCClient(new RPCLink({ port: port as unknown as MessagePort })),
          async stop() {
            send({ kind: 'stop' });
            await ended;
          },
        });
      }
    });
    send({ kind: 'start', options });
  });
}
