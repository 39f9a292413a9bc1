import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { MessageFromStore, StoreTransport } from '../../shared/contract/store-link.ts';

/** The store's bundle lies beside the command line's. */
const storeEntry = join(dirname(process.argv[1] ?? ''), 'store.cjs');

/** Starts a store in a process of its own, on the Node that runs us. */
export function forkStore(): StoreTransport {
  const store = fork(storeEntry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    // Nothing of the caller's environment reaches the store, least of all a password.
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
  });
  return {
    send: (message) => {
      if (store.connected) store.send(message);
    },
    onMessage: (listener) => void store.on('message', (message) => listener(message as MessageFromStore)),
    onExit: (listener) => {
      store.once('exit', listener);
      // A program that cannot be started has an error and no exit.
      store.once('error', () => {
        if (store.pid === undefined) listener();
      });
    },
    kill: () => void store.kill(),
  };
}
