import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient, InferContractRouterInputs } from '@orpc/contract';
import { createStore } from '../../electron/store/store.ts';
import { realSurroundings } from '../../electron/store/surroundings.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Frame, StoreOptions } from '../../shared/contract/store-link.ts';

export type StoreClient = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;

/** How long a test may take that sets up a clinic: passwords are dear to try, the more so on a busy PC. */
export const patience = 120_000;

/** A Saturday morning in Vancouver. */
export const openingInstant = '2026-11-21T17:00:00.000Z';

/** A clock that stands still until a test moves it. */
export class TestClock {
  instant = openingInstant;

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves on, or back. */
  move(minutes: number): void {
    this.instant = new Date(Date.parse(this.instant) + minutes * 60_000).toISOString();
  }
}

/** A real store in this process, with as many windows as a test opens. */
export type TestStore = {
  options: StoreOptions;
  clock: TestClock;
  /** The client of a window; the window is opened by the first call. */
  window(name: string): StoreClient;
  closeWindow(name: string): void;
  /** The screen of the computer is locked, or it goes to sleep. */
  away(reason: 'screenLocked' | 'asleep'): void;
  /** Hands the store whatever a window might send, and gives what comes back. */
  deliverRaw(name: string, frame: unknown): void;
  /** Frames that came back to a window, as text. */
  framesTo(name: string): string[];
  stop(): Promise<void>;
};

type Window = { client: StoreClient; frames: string[]; close(): void };
type FrameListener = (event: { data: Frame }) => void;

/** A temporary folder on disk; whoever makes it removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tautband-test-'));
}

const memoryFolder = '/dev/shm';
const roomyMegabytes = 1000;

/**
 * A temporary folder that is quick to sync: in memory where the system has one with room. For tests that
 * make thousands of commits and say nothing of disks.
 */
export function newQuickFolder(): string {
  if (!existsSync(memoryFolder)) return newFolder();
  const { bavail, bsize } = statfsSync(memoryFolder);
  if ((bavail * bsize) / 1e6 < roomyMegabytes) return newFolder();
  return mkdtempSync(join(memoryFolder, 'tautband-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Where the store of a test keeps its things. As `commandLine` it makes no backup of the day by itself. */
export function storeOptions(folder: string, changes: Partial<StoreOptions> = {}): StoreOptions {
  return {
    client: 'commandLine',
    chartFile: join(folder, 'clinic.tautband'),
    demoChartFile: join(folder, 'demo', 'demo.tautband'),
    backupFolder: join(folder, 'backups'),
    logFile: join(folder, 'logs', 'store.log'),
    appVersion: '0.0.0-test',
    testRuntime: true,
    ...changes,
  };
}

/** Starts a store over real files. Windows talk to it through the port that main would give them. */
export function startStore(options: StoreOptions, clock = new TestClock()): TestStore {
  const store = createStore(options, { now: () => clock.now(), newId: realSurroundings.newId });
  const windows = new Map<string, Window>();

  const open = (name: string): Window => {
    const frameListeners: FrameListener[] = [];
    const closeListeners: (() => void)[] = [];
    const frames: string[] = [];
    store.openWindow(name, (frame) => {
      frames.push(String(frame));
      if (frames.length > 50) frames.shift();
      for (const listener of frameListeners) listener({ data: frame });
    });
    const port = {
      postMessage: (frame: Frame) => store.deliver(name, frame),
      on(event: string, listener: FrameListener | (() => void)) {
        if (event === 'message') frameListeners.push(listener as FrameListener);
        else closeListeners.push(listener as () => void);
      },
    };
    const client: StoreClient = createORPCClient(new RPCLink({ port: port as unknown as MessagePort }));
    const close = (): void => {
      for (const listener of closeListeners) listener();
    };
    return { client, frames, close };
  };

  const windowOf = (name: string): Window => {
    const known = windows.get(name);
    if (known) return known;
    const opened = open(name);
    windows.set(name, opened);
    return opened;
  };

  return {
    options,
    clock,
    window: (name) => windowOf(name).client,
    closeWindow(name) {
      store.closeWindow(name);
      windows.get(name)?.close();
      windows.delete(name);
    },
    away: (reason) => store.away(reason),
    deliverRaw(name, frame) {
      windowOf(name);
      store.deliver(name, frame as Frame);
    },
    framesTo: (name) => windowOf(name).frames,
    async stop() {
      await store.stop();
      for (const window of windows.values()) window.close();
      windows.clear();
    },
  };
}

/** A typed failure as it reached the window. */
export type Failure = { code: ErrorCode; details: Record<string, unknown> };

/** The typed failure of a call. A call that goes through, or fails in another way, is an error of its own. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const outcome = await outcomeOf(call);
  if (outcome.failure) return outcome.failure;
  throw new Error(`the call went through, but a failure was expected: ${JSON.stringify(outcome.answer)}`);
}

export type Outcome = { answer: unknown; failure?: undefined } | { answer?: undefined; failure: Failure };

/** What a call answered, or the typed failure it answered with. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await call };
  } catch (thrown) {
    if (!(thrown instanceof ORPCError)) throw thrown;
    return { failure: { code: thrown.code as ErrorCode, details: thrown.data as Record<string, unknown> } };
  }
}
