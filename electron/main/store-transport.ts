import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { MessageFromStore, StoreTransport } from '../../shared/contract/store-link.ts';
import { unpackedFile } from './paths.ts';

/** better-sqlite3 needs Node-API 10, which Electron has from version 35 on. */
const nodeApiOfStore = 10;

/**
 * Starts the store process: as a utility process of Electron where its Node can run it, else as a child
 * process of the Node 24 in node_modules, which a packaged app has on the test runtime only.
 */
export function startStoreProcess(): StoreTransport {
  const overrides = TAUTBAND_RELEASE ? {} : developmentOverrides();
  const file = overrides.file ?? unpackedFile('out', 'main', 'store.cjs');
  const kind =
    overrides.kind ?? (Number(process.versions.napi) >= nodeApiOfStore ? 'utilityProcess' : 'childProcess');
  return kind === 'utilityProcess' ? startUtilityProcess(file) : startChildProcess(file);
}

/** For tests: another program in the store's place, or the transport this runtime would not choose. */
function developmentOverrides(): { file?: string; kind?: 'utilityProcess' | 'childProcess' } {
  const { TAUTBAND_STORE_FILE: file, TAUTBAND_STORE_TRANSPORT: kind } = process.env;
  return {
    ...(file ? { file } : {}),
    ...(kind === 'utilityProcess' || kind === 'childProcess' ? { kind } : {}),
  };
}

/** What the store needs of our surroundings; secrets that others keep in theirs stay out of it. */
function storeEnvironment(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'USERPROFILE',
    'SystemRoot',
    'TMPDIR',
    'TEMP',
    'TMP',
    'TZ',
    'LANG',
    'LC_ALL',
  ];
  const entries = names.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What the store writes to stderr is of use while developing; in a clinic it could hold a name. */
const errorOutput = TAUTBAND_RELEASE ? 'ignore' : 'inherit';

function startUtilityProcess(file: string): StoreTransport {
  const child = utilityProcess.fork(file, [], {
    env: storeEnvironment(),
    serviceName: 'Tautband store',
    stdio: ['ignore', 'ignore', errorOutput],
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

function startChildProcess(file: string): StoreTransport {
  const child = fork(file, [], {
    execPath: nodeOfTestRuntime(),
    execArgv: [],
    env: storeEnvironment(),
    // Frames may be binary, which JSON would not carry.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', errorOutput, 'ipc'],
  });
  return {
    send: (message) => {
      // A store that just died takes no more messages; its exit is reported on its own.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as MessageFromStore)),
    onExit: (listener) => {
      // A program that cannot be started has an error and no exit.
      child.once('exit', listener);
      child.once('error', () => {
        if (child.pid === undefined) listener();
      });
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function nodeOfTestRuntime(): string {
  return unpackedFile('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
}
