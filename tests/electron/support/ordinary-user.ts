import { spawnSync } from 'node:child_process';

/**
 * How a test that runs as root starts a program as somebody who is not: Chromium gives root no sandbox.
 * `owner` must own the files the program writes.
 */
export type OrdinaryUser = { command: string; owner: number | null };

/** `nobody` on every Linux. */
const nobody = 65534;

/**
 * `nobody` where that user can reach the program, else root seen as user 1000 from inside a namespace (a
 * project below /root). Tests that an ordinary user runs need neither.
 * @param program path of the executable
 */
export function findOrdinaryUser(program: string): OrdinaryUser {
  if (process.getuid?.() !== 0) return { command: '', owner: null };
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const [setpriv = '', ...options] = asNobody;
  if (spawnSync(setpriv, [...options, 'test', '-x', program]).status === 0) {
    return { command: asNobody.join(' '), owner: nobody };
  }
  return { command: 'unshare --user --map-user=1000 --map-group=1000', owner: null };
}
