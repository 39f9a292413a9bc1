import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type {
  Frame,
  MessageFromStore,
  MessageToStore,
  StoreOptions,
} from '../../shared/contract/store-link.ts';
import type { StoreClient } from './store-client.ts';

/** The built program; `npm test` builds it first. */
export function builtFile(name: 'store.cjs' | 'cli.cjs'): string {
  const file = fileURLToPath(new URL(`../../out/main/${name}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`${name} is not built: run npm test, which builds it`);
  return file;
}

/** The built store in a process of its own, as main starts it. */
export type StoreProcess = {
  client: StoreClient;
  process: ChildProcess;
  /** SIGKILL, and waits until the system has let go of the process. Calls in flight fail. */
  kill(): Promise<void>;
  /** Asks it to close the chart and waits until it has ended. */
  stop(): Promise<void>;
};

/** Starts the built store with one window. Rejects when it ends before it is ready. */
export async function startStoreProcess(options: StoreOptions): Promise<StoreProcess> {
  const child = fork(builtFile('store.cjs'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const exited = once(child, 'exit');
  const window = 'window-1';
  const send = (message: MessageToStore): void => {
    // A killed process takes no more; whoever waits for an answer is told below.
    if (child.connected) child.send(message, () => undefined);
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
  const client: StoreClient = createORPCClient(new RPCLink({ port: port as unknown as MessagePort }));
  void exited.then(() => {
    for (const listener of closeListeners) listener();
  });

  await new Promise<void>((resolve, reject) => {
    child.on('message', (received) => {
      const message = received as MessageFromStore;
      if (message.kind === 'ready') resolve();
      if (message.kind === 'frame') for (const listener of frameListeners) listener({ data: message.frame });
    });
    void exited.then(() => reject(new Error('the store ended before it was ready')));
    send({ kind: 'start', options });
  });
  send({ kind: 'windowOpened', window });
  return {
    client,
    process: child,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      send({ kind: 'stop' });
      await exited;
    },
  };
}
