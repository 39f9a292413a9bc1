import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createStore, type Store } from '../../electron/store/store.ts';
import { realSurroundings, type Surroundings } from '../../electron/store/surroundings.ts';
import type { Desktop, StoreNotice } from '../../shared/contract/desktop-contract.ts';
import type { Frame, StoreOptions } from '../../shared/contract/store-link.ts';

/**
 * A real store over a real encrypted file, in a folder that is thrown away, behind the page of a jsdom test:
 * it hands its ports over as main and the preload do.
 */
export type RendererStore = {
  folder: string;
  options: StoreOptions;
  /** What the page asked of the desktop, newest last, for instance `['showItemInFolder', '/…']`. */
  desktopCalls: [string, ...unknown[]][];
  /** What the next `chooseFolder` answers. */
  chosenFolder: string | null;
  /** The store dies in the middle of everything and a new one is started, as main would do it. */
  restart(): Promise<void>;
  /** The store dies and main gives it up; `connectStore` starts it again. */
  giveUp(): Promise<void>;
  /** Another window at the same store, for changes by somebody else. Returns a port for a client of its own. */
  openOtherWindow(name: string): MessagePort;
  /** Calls what the page gave to `beforeClosing`. */
  closeWindow(): Promise<'close' | 'stay' | undefined>;
  stop(): Promise<void>;
};

type RunningStore = { store: Store; end(): void };

export function startRendererStore(given: Partial<Surroundings & StoreOptions> = {}): RendererStore {
  const folder = mkdtempSync(join(tmpdir(), 'tautband-test-'));
  const { now, newId, ...options } = given;
  const surroundings: Surroundings = {
    now: now ?? realSurroundings.now,
    newId: newId ?? realSurroundings.newId,
  };
  const storeOptions: StoreOptions = {
    client: 'app',
    chartFile: join(folder, 'clinic.tautband'),
    demoChartFile: join(folder, 'demo.tautband'),
    backupFolder: join(folder, 'backups'),
    logFile: null,
    appVersion: '0.0.0-test',
    testRuntime: true,
    ...options,
  };
  let running: RunningStore | null = null;
  let beforeClosing: Parameters<Desktop['beforeClosing']>[0] = async () => 'close';

  function openWindow(store: Store, name: string): { port: MessagePort; end(): void } {
    const { port1, port2 } = new MessageChannel();
    store.openWindow(name, (frame) => port2.postMessage(frame));
    port2.on('message', (frame: Frame) => store.deliver(name, frame));
    return { port: port1 as unknown as MessagePort, end: () => port2.close() };
  }

  function tell(state: StoreNotice['state'], port?: MessagePort): void {
    const notice: StoreNotice = { kind: 'tautband:store', state };
    const event = new MessageEvent('message', { data: notice, source: window });
    Object.defineProperty(event, 'ports', { value: port ? [port] : [] });
    window.dispatchEvent(event);
  }

  function connect(): void {
    if (running) {
      return;
    }
    const store = createStore(storeOptions, surroundings);
    const { port, end } = openWindow(store, 'window-1');
    running = { store, end };
    tell('connected', port);
  }

  async function die(): Promise<void> {
    const dying = running;
    running = null;
    dying?.end();
    await dying?.store.stop();
  }

  const rendererStore: RendererStore = {
    folder,
    options: storeOptions,
    desktopCalls: [],
    chosenFolder: null,
    restart: async () => {
      const dying = die();
      tell('restarting');
      await dying;
      connect();
    },
    giveUp: async () => {
      const dying = die();
      tell('stopped');
      await dying;
    },
    openOtherWindow: (name) => {
      if (!running) {
        throw new Error('the store is not running');
      }
      return openWindow(running.store, name).port;
    },
    closeWindow: () => beforeClosing(),
    stop: async () => {
      await die();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function note(name: string, ...input: unknown[]): void {
    rendererStore.desktopCalls.push([name, ...input]);
  }

  const desktop: Desktop = {
    info: { version: '0.0.0-test', platform: 'linux', testRuntime: true, colourScheme: null },
    chooseFolder: async () => {
      note('chooseFolder');
      return rendererStore.chosenFolder;
    },
    saveFile: async (name, bytes) => {
      note('saveFile', name, bytes);
      return join(folder, name);
    },
    showItemInFolder: async (path) => note('showItemInFolder', path),
    connectStore: () => queueMicrotask(connect),
    closeWindow: () => note('closeWindow'),
    newWindow: () => note('newWindow'),
    keepColourScheme: (scheme) => note('keepColourScheme', scheme),
    beforeClosing: (save) => {
      beforeClosing = save;
    },
  };
  window.desktop = desktop;
  return rendererStore;
}
