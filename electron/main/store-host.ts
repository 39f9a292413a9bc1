import type { StoreNotice } from '../../shared/contract/desktop-contract.ts';
import type {
  Frame,
  MessageFromStore,
  MessageToStore,
  StoreOptions,
  StoreTransport,
} from '../../shared/contract/store-link.ts';

/** Our end of the port a page talks to the store through. */
export type PagePort = {
  post: (frame: Frame) => void;
  close: () => void;
};

/** A page that talks to the store. */
export type StorePage = {
  /** Makes a new pair of ports and hands the page its end; the frames it sends come to the listener. */
  openPort: (onFrame: (frame: Frame) => void) => PagePort;
  notify: (state: Exclude<StoreNotice['state'], 'connected'>) => void;
};

type Surroundings = {
  startProcess: () => StoreTransport;
  now: () => number;
};

/** A store that has run this long has proved itself: when it dies, it may be started once more. */
const goodRunMs = 60_000;
/** A store that has not said `ready` by now hangs. */
const longestStartMs = 30_000;
/** Long enough to commit and to close the chart; a clinic that shuts its PC down is not kept waiting. */
const longestStopMs = 5_000;

type Connection = { page: StorePage; port: PagePort };

/**
 * Starts, watches and stops the store process, and relays frames between it and the pages without reading
 * them. A store that dies is started once more and every page gets a new port; one that dies again within a
 * minute stays down until a page asks for it.
 */
export class StoreHost {
  readonly #options: StoreOptions;
  readonly #surroundings: Surroundings;
  readonly #pages = new Set<StorePage>();
  readonly #connections = new Map<string, Connection>();
  #process: StoreTransport | undefined;
  #isReady = false;
  #readySince = 0;
  #mayRestart = true;
  #isStopping = false;
  #windowsSoFar = 0;

  constructor(options: StoreOptions, surroundings: Surroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
  }

  /** Starts the store process; pages that are connected get their ports once it is ready. */
  start(): void {
    if (this.#process || this.#isStopping) return;
    const process = this.#surroundings.startProcess();
    this.#process = process;
    const timer = setTimeout(() => process.kill(), longestStartMs);
    process.onMessage((message) => {
      if (message.kind === 'ready') clearTimeout(timer);
      if (process === this.#process) this.#receive(message);
    });
    process.onExit(() => {
      clearTimeout(timer);
      if (process === this.#process) this.#handleExit();
    });
    process.send({ kind: 'start', options: this.#options });
  }

  /** Gives a page a port to the store, now or once there is a store; asks a stopped store up again. */
  connect(page: StorePage): void {
    this.#closeConnectionOf(page);
    this.#pages.add(page);
    if (this.#isReady) {
      this.#open(page);
    } else {
      this.start();
    }
  }

  /** The page is gone: the store forgets its session. */
  disconnect(page: StorePage): void {
    this.#closeConnectionOf(page);
    this.#pages.delete(page);
  }

  /** Tells the store that nobody may be in front of the screen. */
  away(reason: 'screenLocked' | 'asleep'): void {
    this.#send({ kind: 'away', reason });
  }

  /** Lets the store close the chart, and waits for it, for five seconds at the most. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const process = this.#process;
    if (!process) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        process.kill();
        resolve();
      }, longestStopMs);
      process.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      process.send({ kind: 'stop' });
    });
  }

  #receive(message: MessageFromStore): void {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#readySince = this.#surroundings.now();
        for (const page of this.#pages) this.#open(page);
        break;
      case 'frame':
        this.#connections.get(message.window)?.port.post(message.frame);
        break;
      // The exit that follows says the same.
      case 'stopped':
        break;
    }
  }

  #open(page: StorePage): void {
    this.#windowsSoFar += 1;
    const window = `window-${this.#windowsSoFar}`;
    // The store knows the window before the page can send its first frame.
    this.#send({ kind: 'windowOpened', window });
    const port = page.openPort((frame) => this.#send({ kind: 'frame', window, frame }));
    this.#connections.set(window, { page, port });
  }

  #closeConnectionOf(page: StorePage): void {
    for (const [window, connection] of this.#connections) {
      if (connection.page !== page) continue;
      this.#connections.delete(window);
      connection.port.close();
      this.#send({ kind: 'windowClosed', window });
    }
  }

  #handleExit(): void {
    const ranWell = this.#isReady && this.#surroundings.now() - this.#readySince >= goodRunMs;
    this.#process = undefined;
    this.#isReady = false;
    for (const { port } of this.#connections.values()) port.close();
    this.#connections.clear();
    if (this.#isStopping) return;
    const restart = this.#mayRestart || ranWell;
    this.#mayRestart = ranWell;
    for (const page of this.#pages) page.notify(restart ? 'restarting' : 'stopped');
    if (restart) this.start();
  }

  #send(message: MessageToStore): void {
    this.#process?.send(message);
  }
}
