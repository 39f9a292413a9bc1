import { readdirSync, readFileSync } from 'node:fs';

export type RunningProcess = { pid: number; parent: number; command: string };

/** Every running process of this system, from /proc. Zombies are gone for our purposes. */
export function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
}

export function childrenOf(parent: number): RunningProcess[] {
  return runningProcesses().filter((process) => process.parent === parent);
}

/** The process and everything below it. */
export function treeOf(root: number): RunningProcess[] {
  const all = runningProcesses();
  const below = (pid: number): RunningProcess[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

/** SIGKILL, and waits until the process is gone. */
export async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await waitUntilGone(pid);
}

/** Waits ten seconds at the most. */
export async function waitUntilGone(pid: number): Promise<void> {
  const end = Date.now() + 10_000;
  while (readProcess(pid)) {
    if (Date.now() > end) throw new Error(`process ${pid} is still there after 10 s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function readProcess(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, spaces too.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
