import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetUpError } from './messages.mjs';

const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * Ubuntu 23.10 and later keep user namespaces from downloaded programs, so Chromium's sandbox needs its
 * helper to belong to root there. Nothing to do on other systems, or for root, who runs without a sandbox.
 * @param {string} electron path of the executable
 */
export function checkSandboxHelper(electron) {
  if (process.getuid?.() === 0 || !existsSync(restriction)) return;
  if (readFileSync(restriction, 'utf8').trim() !== '1') return;
  const helper = join(dirname(electron), 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4755) === 0o4755) return;
  throw new SetUpError(
    `This Ubuntu keeps Electron's sandbox from starting. Run this once, then the command again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}
