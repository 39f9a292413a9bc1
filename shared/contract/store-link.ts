/**
 * What crosses between the main process (or the command line) and the store process. Main relays `frame`s
 * without reading them: they are oRPC messages between a window and the contract router of the store.
 */

/** One message of the contract between a window and the store, as the oRPC peer wrote it. Opaque to main. */
export type Frame = string | Uint8Array;

/** What the store must know before it may touch a file. Paths are absolute. */
export type StoreOptions = {
  /** Who started the store. The command line opens one chart for one call; the app stays. */
  client: 'app' | 'commandLine';
  /** The clinic's encrypted chart. It need not exist yet: set-up makes it. */
  chartFile: string;
  /** Where the demo clinic is made and opened, or null where no demo is offered. */
  demoChartFile: string | null;
  /** Where backups go until the owner chooses a folder. */
  backupFolder: string;
  /** Procedure, duration and outcome of each call; null writes no log. */
  logFile: string | null;
  /** Version of the application, for audit rows and backup manifests. */
  appVersion: string;
  /** True on the development and test runtime, which must never see real data. */
  testRuntime: boolean;
};

/** A running store process, however it was started. */
export type StoreTransport = {
  send: (message: MessageToStore) => void;
  onMessage: (listener: (message: MessageFromStore) => void) => void;
  /** Called once, also when the process could not be started at all. */
  onExit: (listener: () => void) => void;
  kill: () => void;
};

/** Main or command line to store. `start` comes first and once; `window` is an id main made up. */
export type MessageToStore =
  | { kind: 'start'; options: StoreOptions }
  | { kind: 'windowOpened'; window: string }
  | { kind: 'windowClosed'; window: string }
  | { kind: 'frame'; window: string; frame: Frame }
  /** The screen of the operating system was locked, or the computer goes to sleep: lock, or drop the key. */
  | { kind: 'away'; reason: 'screenLocked' | 'asleep' }
  /** Commit what is under way, close the chart, answer `stopped` and exit. */
  | { kind: 'stop' };

/** Store to main or command line. `ready` answers `start`; nothing follows `stopped`. */
export type MessageFromStore =
  | { kind: 'ready' }
  | { kind: 'frame'; window: string; frame: Frame }
  | { kind: 'stopped' };
