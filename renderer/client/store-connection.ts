import { RPCLink } from '@orpc/client/message-port';
import type { StoreNotice } from '../../shared/contract/desktop-contract.ts';
import { TautbandError } from '../../shared/contract/errors.ts';

/** What the screens can say about the store: `restarting` comes back by itself, `stopped` does not. */
export type StoreState = 'connecting' | 'connected' | 'restarting' | 'stopped';

/** One port to one run of the store. It never comes back once it has ended. */
export type StoreLine = {
  readonly link: RPCLink<Record<never, never>>;
  isAlive(): boolean;
};

/** The way to the store, which survives the death of a store: each new port replaces the one before. */
export type StoreConnection = {
  state(): StoreState;
  subscribe(listener: () => void): () => void;
  /** The line now, or the next one; throws STORE_STOPPED when the store was given up. */
  line(signal?: AbortSignal): Promise<StoreLine>;
  /** Asks for a port, also after the store was given up. */
  connect(): void;
  close(): void;
};

type Waiting = { resolve: (line: StoreLine) => void; reject: (reason: unknown) => void };
type OpenLine = StoreLine & { end(): void };

/**
 * Chromium 114 fires no `close` on a port, so the calls in flight are ended by us, when main says that the
 * store is gone.
 */
function openLine(port: MessagePort): OpenLine {
  let alive = true;
  const closeListeners: (() => void)[] = [];
  const link = new RPCLink({
    port: {
      on: (event: string, listener: (event?: { data: unknown }) => void) => {
        if (event === 'close') {
          closeListeners.push(() => listener());
        } else {
          port.addEventListener(event, (message) => listener(message as MessageEvent<unknown>));
        }
      },
      postMessage: (data: unknown) => port.postMessage(data),
    },
  });
  port.start();
  return {
    link,
    isAlive: () => alive,
    end: () => {
      alive = false;
      closeListeners.forEach((listener) => {
        listener();
      });
      port.close();
    },
  };
}

function isStoreNotice(data: unknown): data is StoreNotice {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'tautband:store';
}

/** Listens for the ports that the preload hands over as messages of this window, and asks for the first. */
export function createStoreConnection(page: Window): StoreConnection {
  let state: StoreState = 'connecting';
  let current: OpenLine | null = null;
  const waiting = new Set<Waiting>();
  const listeners = new Set<() => void>();

  function become(next: StoreState): void {
    state = next;
    listeners.forEach((listener) => {
      listener();
    });
  }

  function endCurrent(): void {
    const ended = current;
    current = null;
    ended?.end();
  }

  function onMessage(event: MessageEvent<unknown>): void {
    if (event.source !== page || !isStoreNotice(event.data)) {
      return;
    }
    endCurrent();
    const port = event.ports[0];
    if (event.data.state === 'connected' && port) {
      const line = openLine(port);
      current = line;
      waiting.forEach(({ resolve }) => {
        resolve(line);
      });
      waiting.clear();
    }
    if (event.data.state === 'stopped') {
      rejectWaiting();
    }
    become(event.data.state);
  }

  function rejectWaiting(): void {
    waiting.forEach(({ reject }) => {
      reject(new TautbandError('STORE_STOPPED', {}));
    });
    waiting.clear();
  }

  page.addEventListener('message', onMessage);
  page.desktop.connectStore();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    line: (signal) => {
      if (current) {
        return Promise.resolve(current);
      }
      if (state === 'stopped') {
        return Promise.reject(new TautbandError('STORE_STOPPED', {}));
      }
      return new Promise<StoreLine>((resolve, reject) => {
        const entry = { resolve, reject };
        waiting.add(entry);
        signal?.addEventListener('abort', () => {
          waiting.delete(entry);
          reject(signal.reason);
        });
      });
    },
    connect: () => {
      if (!current) {
        become('connecting');
        page.desktop.connectStore();
      }
    },
    close: () => {
      page.removeEventListener('message', onMessage);
      endCurrent();
      rejectWaiting();
      become('stopped');
    },
  };
}
