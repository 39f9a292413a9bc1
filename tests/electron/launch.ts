import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright';
import { findOrdinaryUser } from './support/ordinary-user.ts';
import { childrenOf, kill, waitUntilGone } from './support/processes.ts';

/** Which Electron to launch, as build/launch-environment.mjs hands it over. */
type ElectronRuntime = { executable: string; args: string[]; testRuntime: boolean };

export type LaunchOptions = {
  /** Executable of a packaged app, which brings its Electron and its code with it. */
  packaged?: string;
  /** A folder of its own for chart, lock and log; a new one, deleted at the end, when left out. */
  userDataDir?: string;
  /** Runs as somebody who is not root, with Chromium's sandbox on, as a clinic would. Linux only. */
  asOrdinaryUser?: boolean;
  /** Another program in the store's place: see support/echo-store.cjs. */
  storeFile?: string;
  storeTransport?: 'utilityProcess' | 'childProcess';
  /** Written by strace: every `connect` of every process. */
  connectionLog?: string;
  env?: Record<string, string>;
  args?: string[];
  colorScheme?: 'light' | 'dark';
};

export type Tautband = {
  app: ElectronApplication;
  /** The page of the first window. */
  window: Page;
  userDataDir: string;
  /** Process ids of main and of the store. */
  mainPid: number;
  storePid: () => Promise<number>;
  /** SIGKILL, then waits until the processes are gone. */
  kill: (which: 'main' | 'store' | 'both') => Promise<void>;
  /** Ends the application as a person would. Its user data folder stays. */
  close: () => Promise<void>;
  /** Ends the application and deletes the folder, if it was made here. */
  dispose: () => Promise<void>;
};

export const runtime = readRuntime();

function readRuntime(): ElectronRuntime {
  const text = process.env.TAUTBAND_LAUNCH;
  if (!text) throw new Error('Run these through `npm test -- electron`, which says which Electron to use.');
  return JSON.parse(text);
}

/** Starts the built application and waits for its first window. */
export async function launchTautband(options: LaunchOptions = {}): Promise<Tautband> {
  const ownFolder = options.userDataDir === undefined;
  const userDataDir = options.userDataDir ?? (await makeUserDataDir(options.asOrdinaryUser));
  const app = await electron.launch({
    executablePath: await executableFor(options, userDataDir),
    args: [
      ...(options.packaged ? [] : runtime.args),
      `--user-data-dir=${userDataDir}`,
      ...(options.args ?? []),
    ],
    chromiumSandbox: options.asOrdinaryUser === true,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    env: {
      ...(process.env as Record<string, string>),
      TAUTBAND_DRIVER: '1',
      ...(options.asOrdinaryUser ? { HOME: userDataDir } : {}),
      ...(options.storeFile ? { TAUTBAND_STORE_FILE: options.storeFile } : {}),
      ...(options.storeTransport ? { TAUTBAND_STORE_TRANSPORT: options.storeTransport } : {}),
      ...options.env,
    },
  });
  const window = await app.firstWindow();
  await waitUntilLoaded(app);
  const mainPid = await app.evaluate(() => process.pid);
  const storePid = () => findStore(mainPid);
  const close = async () => {
    const closed = app.close();
    // Whoever has needles in is asked, and goes.
    for (const page of app.windows()) void closeAnyway(page);
    await closed;
  };
  return {
    app,
    window,
    userDataDir,
    mainPid,
    storePid,
    kill: async (which) => {
      const store = await storePid();
      if (which !== 'main') await kill(store);
      if (which !== 'store') await kill(mainPid);
      if (which === 'main') await waitUntilGone(store);
    },
    close,
    dispose: async () => {
      await close();
      await rm(launcherFolder(userDataDir), { recursive: true, force: true });
      if (ownFolder) await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

/** Answers the question whether a window with needles in may close, as soon as it is asked. */
async function closeAnyway(page: Page): Promise<void> {
  const asking = page.getByRole('dialog').filter({ has: page.locator('[data-needles-in="closing"]') });
  // A window that is not asked closes, and the waiting with it.
  await asking
    .getByRole('button')
    .last()
    .click({ timeout: 0 })
    .catch(() => undefined);
}

/** A user data folder outside the project; delete it when done. */
export async function makeUserDataDir(forOrdinaryUser = false): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tautband-test-'));
  const owner = forOrdinaryUser ? findOrdinaryUser(runtime.executable).owner : null;
  if (owner !== null) await chown(folder, owner, owner);
  return folder;
}

/** Beside the user data folder, whose owner may be another. */
function launcherFolder(userDataDir: string): string {
  return `${userDataDir}-launcher`;
}

/** Electron itself, or a script that starts it as another user or under strace. */
async function executableFor(options: LaunchOptions, userDataDir: string): Promise<string> {
  const executable = options.packaged ?? runtime.executable;
  if (!options.asOrdinaryUser && !options.connectionLog) return executable;
  const traced = `strace --follow-forks --quiet=all --seccomp-bpf --trace=connect --output '${options.connectionLog}'`;
  const folder = launcherFolder(userDataDir);
  await mkdir(folder, { recursive: true });
  const script = join(folder, 'launch.sh');
  const before = options.asOrdinaryUser ? findOrdinaryUser(executable).command : traced;
  await writeFile(script, `#!/bin/sh\nexec ${before} '${executable}' "$@"\n`);
  await chmod(script, 0o755);
  return script;
}

/** Electron counts a page as loading for a moment longer than the page itself does. */
async function waitUntilLoaded(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents?.isLoading())
      await new Promise<void>((resolve) => contents.once('did-stop-loading', resolve));
  });
}

/** The store is a child of main: Node with the store's bundle, or a utility process. */
async function findStore(mainPid: number): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const store = childrenOf(mainPid).find(({ command }) =>
      /store\S*\.cjs|node\.mojom\.NodeService/.test(command),
    );
    if (store) return store.pid;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the store process did not appear within 10 s');
}
