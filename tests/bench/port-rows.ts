import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createStore } from '../../electron/store/store.ts';
import { realSurroundings } from '../../electron/store/surroundings.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type {
  Frame,
  MessageFromStore,
  MessageToStore,
  StoreOptions,
} from '../../shared/contract/store-link.ts';
import { alone } from './measure.ts';
import { aloneRow, type BenchRow } from './table.ts';

const calls = 1000;
const window = 'bench';

function optionsIn(folder: string): StoreOptions {
  return {
    client: 'commandLine',
    chartFile: join(folder, 'none.tautband'),
    demoChartFile: null,
    backupFolder: folder,
    logFile: null,
    appVersion: 'bench',
    testRuntime: true,
  };
}

/** A client over a port whose frames go to `send`; `deliver` hands it the frames that come back. */
function clientOver(send: (frame: Frame) => void) {
  const listeners: ((event: { data: Frame }) => void)[] = [];
  const port = {
    postMessage: send,
    on: (event: string, listener: (event: { data: Frame }) => void) => {
      if (event === 'message') listeners.push(listener);
    },
  };
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port as never }));
  const deliver = (frame: Frame): void => {
    for (const listener of listeners) listener({ data: frame });
  };
  return { client, deliver };
}

/** The smallest call, there and back, in one process: what the contract itself costs. */
export async function inProcessRow(folder: string): Promise<BenchRow> {
  const store = createStore(optionsIn(folder), realSurroundings);
  const { client, deliver } = clientOver((frame) => store.deliver(window, frame));
  store.openWindow(window, deliver);
  const samples = await alone(calls, () => client.session.current({}));
  await store.stop();
  return aloneRow('round trip through the port, in one process', samples);
}

/** The same through the built store process, as the window's calls go. */
export async function storeProcessRow(folder: string, storeFile: string): Promise<BenchRow> {
  const store = fork(storeFile, [], { serialization: 'advanced', execArgv: [] });
  const send = (message: MessageToStore) => void store.send(message);
  const { client, deliver } = clientOver((frame) => send({ kind: 'frame', window, frame }));
  const ready = new Promise<void>((resolve) => {
    store.on('message', (received) => {
      const message = received as MessageFromStore;
      if (message.kind === 'ready') resolve();
      if (message.kind === 'frame') deliver(message.frame);
    });
  });
  send({ kind: 'start', options: optionsIn(folder) });
  await ready;
  send({ kind: 'windowOpened', window });
  const samples = await alone(calls, () => client.session.current({}));
  const ended = new Promise((resolve) => store.once('exit', resolve));
  send({ kind: 'stop' });
  await ended;
  return aloneRow('round trip through the port, to the store process', samples);
}
