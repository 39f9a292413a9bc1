import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreHost, type StorePage } from '../../../electron/main/store-host.ts';
import type { MessageFromStore, MessageToStore, StoreOptions } from '../../../shared/contract/store-link.ts';

const options: StoreOptions = {
  client: 'app',
  chartFile: '/nowhere/charts/clinic.tautband',
  demoChartFile: null,
  backupFolder: '/nowhere/backups',
  logFile: null,
  appVersion: '0.0.0',
  testRuntime: true,
};

/** A store process whose life the test decides; what carries the messages is tested in real windows. */
function makeProcess() {
  const sent: MessageToStore[] = [];
  const exitListeners: (() => void)[] = [];
  let listener: (message: MessageFromStore) => void = () => undefined;
  const process = {
    sent,
    killed: false,
    say: (message: MessageFromStore) => listener(message),
    exit: () => {
      for (const each of exitListeners) each();
    },
    send: (message: MessageToStore) => sent.push(message),
    onMessage: (given: typeof listener) => {
      listener = given;
    },
    onExit: (given: () => void) => exitListeners.push(given),
    kill: () => {
      process.killed = true;
      process.exit();
    },
  };
  return process;
}

function makePage() {
  const seen: string[] = [];
  const page: StorePage & { seen: string[]; send: (frame: string) => void } = {
    seen,
    send: () => undefined,
    openPort: (onFrame) => {
      seen.push('connected');
      page.send = onFrame;
      return { post: (frame) => seen.push(`frame ${frame}`), close: () => seen.push('closed') };
    },
    notify: (state) => seen.push(state),
  };
  return page;
}

function setUp() {
  const processes: ReturnType<typeof makeProcess>[] = [];
  const host = new StoreHost(options, {
    startProcess: () => {
      const process = makeProcess();
      processes.push(process);
      return process;
    },
    now: Date.now,
  });
  const latest = () => processes.at(-1) as ReturnType<typeof makeProcess>;
  return { host, processes, latest };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a store that starts', () => {
  test('is told its options first, and pages get their ports once it is ready', () => {
    const { host, latest } = setUp();
    const page = makePage();
    host.start();
    host.connect(page);
    expect(latest().sent).toEqual([{ kind: 'start', options }]);
    expect(page.seen).toEqual([]);
    latest().say({ kind: 'ready' });
    expect(page.seen).toEqual(['connected']);
    expect(latest().sent.at(-1)).toEqual({ kind: 'windowOpened', window: 'window-1' });
  });

  test('hears frames by window, and each page hears its own', () => {
    const { host, latest } = setUp();
    const [one, two] = [makePage(), makePage()];
    host.start();
    latest().say({ kind: 'ready' });
    host.connect(one);
    host.connect(two);
    two.send('question');
    expect(latest().sent.at(-1)).toEqual({ kind: 'frame', window: 'window-2', frame: 'question' });
    latest().say({ kind: 'frame', window: 'window-2', frame: 'answer' });
    expect(one.seen).toEqual(['connected']);
    expect(two.seen).toEqual(['connected', 'frame answer']);
  });

  test('is ended when it is not ready within 30 seconds', () => {
    const { host, processes } = setUp();
    const page = makePage();
    host.connect(page);
    vi.advanceTimersByTime(29_999);
    expect(processes[0]?.killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(processes[0]?.killed).toBe(true);
    expect(page.seen).toEqual(['restarting']);
  });
});

describe('a store that dies', () => {
  test('is started once more and stays down when it dies again within a minute', () => {
    const { host, processes, latest } = setUp();
    const page = makePage();
    host.connect(page);
    latest().say({ kind: 'ready' });
    latest().exit();
    expect(page.seen).toEqual(['connected', 'closed', 'restarting']);
    latest().say({ kind: 'ready' });
    vi.advanceTimersByTime(59_999);
    latest().exit();
    expect(page.seen).toEqual(['connected', 'closed', 'restarting', 'connected', 'closed', 'stopped']);
    expect(processes).toHaveLength(2);
  });

  test('may be started once more again after it has run well for a minute', () => {
    const { host, processes, latest } = setUp();
    const page = makePage();
    host.connect(page);
    for (let life = 1; life <= 3; life += 1) {
      latest().say({ kind: 'ready' });
      vi.advanceTimersByTime(60_000);
      latest().exit();
    }
    expect(processes).toHaveLength(4);
    latest().say({ kind: 'ready' });
    latest().exit();
    expect(processes).toHaveLength(5);
    latest().exit();
    expect(processes).toHaveLength(5);
    expect(page.seen.at(-1)).toBe('stopped');
  });

  test('is started when a page asks for it', () => {
    const { host, processes, latest } = setUp();
    const page = makePage();
    host.connect(page);
    latest().exit();
    latest().exit();
    expect(processes).toHaveLength(2);
    host.connect(page);
    expect(processes).toHaveLength(3);
    latest().say({ kind: 'ready' });
    expect(page.seen.at(-1)).toBe('connected');
  });

  test('is not missed: a late word of a dead process reaches no page', () => {
    const { host, processes, latest } = setUp();
    const page = makePage();
    host.connect(page);
    latest().say({ kind: 'ready' });
    const first = processes[0];
    latest().exit();
    latest().say({ kind: 'ready' });
    first?.say({ kind: 'frame', window: 'window-2', frame: 'from the grave' });
    expect(page.seen).not.toContain('frame from the grave');
  });
});

describe('pages', () => {
  test('that ask again get a new window, and the store forgets the one before', () => {
    const { host, latest } = setUp();
    const page = makePage();
    host.connect(page);
    latest().say({ kind: 'ready' });
    host.connect(page);
    expect(latest().sent.slice(1)).toEqual([
      { kind: 'windowOpened', window: 'window-1' },
      { kind: 'windowClosed', window: 'window-1' },
      { kind: 'windowOpened', window: 'window-2' },
    ]);
    expect(page.seen).toEqual(['connected', 'closed', 'connected']);
  });

  test('that are gone are told nothing more', () => {
    const { host, latest } = setUp();
    const page = makePage();
    host.connect(page);
    latest().say({ kind: 'ready' });
    host.disconnect(page);
    latest().exit();
    expect(page.seen).toEqual(['connected', 'closed']);
  });
});

describe('stopping', () => {
  test('waits for the store, and starts none after', async () => {
    const { host, processes, latest } = setUp();
    host.start();
    latest().say({ kind: 'ready' });
    const stopped = host.stop();
    expect(latest().sent.at(-1)).toEqual({ kind: 'stop' });
    latest().say({ kind: 'stopped' });
    latest().exit();
    await stopped;
    host.connect(makePage());
    expect(processes).toHaveLength(1);
  });

  test('ends a store that does not stop within five seconds', async () => {
    const { host, latest } = setUp();
    host.start();
    const stopped = host.stop();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(latest().killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await stopped;
    expect(latest().killed).toBe(true);
  });

  test('is done at once where nothing runs', async () => {
    await expect(setUp().host.stop()).resolves.toBeUndefined();
  });
});

test('the store is told when nobody may be in front of the screen', () => {
  const { host, latest } = setUp();
  host.start();
  latest().say({ kind: 'ready' });
  host.away('asleep');
  expect(latest().sent.at(-1)).toEqual({ kind: 'away', reason: 'asleep' });
});
