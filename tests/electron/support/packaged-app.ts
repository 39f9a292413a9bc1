import { execFile, spawn } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { childrenOf, runningProcesses } from './processes.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const packScript = join(project, 'build', 'packaging', 'pack-app.ts');

export type Ended = { code: number | null; stdout: string; stderr: string };

/** Packs the app for this machine with the last fuse still to be set. The paths are those of Linux. */
export async function packApp(
  folder: string,
): Promise<{ executable: string; launcher: string; resources: string }> {
  const { code, stderr } = await runPackScript(['--keep-last-fuse', '--output', folder]);
  if (code !== 0) throw new Error(`the app could not be packed:\n${stderr}`);
  const app = join(folder, 'linux-unpacked');
  return {
    executable: join(app, 'tautband-app'),
    launcher: join(app, 'bin', 'tautband'),
    resources: join(app, 'resources'),
  };
}

/** Runs what `npm run pack` runs once everything is set up. */
export function runPackScript(words: readonly string[]): Promise<Ended> {
  return runToEnd(process.execPath, [packScript, ...words]);
}

export async function runToEnd(
  program: string,
  words: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/**
 * Starts the app as anybody could, with everything that would turn it into something else, and ends it once
 * its store runs. Answers what it wrote, which is where a debugger announces itself.
 */
export async function startFromOutside(
  executable: string,
  userDataDir: string,
  { words, env }: { words: string[]; env: Record<string, string> },
): Promise<string> {
  const child = spawn(executable, ['--no-sandbox', `--user-data-dir=${userDataDir}`, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      written += chunk;
    });
  }
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = Date.now() + 20_000;
  const hasStore = () => childrenOf(child.pid ?? 0).some(({ command }) => command.includes('store.cjs'));
  while (!hasStore()) {
    if (child.exitCode !== null || Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`no store was started; the program wrote:\n${written}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGTERM');
  await closed;
  return written;
}

/**
 * A copy of the runtime with other bundles in the app's place: what a clinic would have if somebody put a
 * release on that runtime. Hard links, so that it costs no disk.
 */
export async function putOnRuntime(runtimeFolder: string, bundles: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await promisify(execFile)('cp', ['--archive', '--link', runtimeFolder, folder]);
  const app = join(folder, 'resources', 'app');
  await rm(app, { force: true });
  await mkdir(app);
  await symlink(join(project, 'package.json'), join(app, 'package.json'));
  await symlink(join(project, 'node_modules'), join(app, 'node_modules'));
  await symlink(bundles, join(app, 'out'));
}

/** How many processes of this executable run. */
export function countOf(executable: string): number {
  return runningProcesses().filter(({ command }) => command.startsWith(executable)).length;
}
