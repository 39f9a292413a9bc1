import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Frame, StoreOptions, StoreTransport } from '../../shared/contract/store-link.ts';

export type StoreClient = ContractRouterClient<Contract>;
export type StoreConnection = {
  client: StoreClient;
  /** Closes the chart and waits for the store to end. */
  stop(): Promise<void>;
};

const window = 'command-line';

/**
 * Talks the same contract to a store that was just started as a window does: same roles, same audit, same
 * chart lock. Rejects when the store ends before it is ready.
 */
export function connectToStore(store: StoreTransport, options: StoreOptions): Promise<StoreConnection> {
  const frameListeners: ((event: { data: Frame }) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  const port = {
    postMessage: (frame: Frame) => store.send({ kind: 'frame', window, frame }),
    on(event: string, listener: (event: { data: Frame }) => void) {
      if (event === 'message') frameListeners.push(listener);
      else closeListeners.push(listener as unknown as () => void);
    },
  };

  return new Promise((resolve, reject) => {
    const ended = new Promise<void>((resolveEnded) => {
      store.onExit(() => {
        for (const listener of closeListeners) listener();
        reject(new Error('the store ended before it was ready'));
        resolveEnded();
      });
    });
    store.onMessage((message) => {
      if (message.kind === 'frame') {
        for (const listener of frameListeners) listener({ data: message.frame });
      }
      if (message.kind === 'ready') {
        store.send({ kind: 'windowOpened', window });
        resolve({
          client: createORPCClient(new RPCLink({ port: port as unknown as MessagePort })),
          async stop() {
            store.send({ kind: 'stop' });
            await ended;
          },
        });
      }
    });
    store.send({ kind: 'start', options });
  });
}
