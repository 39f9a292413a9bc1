import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { testFolder } from './test-chart.ts';

/** A small file system of its own that goes away with the test; only where `mayMount`. */
export const smallDisk = (options: string): string => {
  const folder = testFolder();
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('/bin/umount', ['--lazy', folder]);
  });
  return folder;
};

const canMount = (): boolean => {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('/usr/bin/unshare', ['-m', '/bin/mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

/** Whether this user may make a file system; elsewhere the tests that need one are left out. */
export const mayMount = canMount();
