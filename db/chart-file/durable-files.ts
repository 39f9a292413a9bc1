import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Files that are there whole or not at all, also after a power cut: written under a temporary name, synced,
 * put in place, folder synced. Only temporary files that this program named are ever removed.
 */

const replaceable = ['.keys', '.anchor', '.backups'];
const temporaryMark = '.tautband-temporary-';

/** A new temporary name beside the file it will become. */
export const temporaryName = (file: string): string =>
  join(dirname(file), `${temporaryMark}${basename(file)}-${randomBytes(6).toString('hex')}`);

/** Whether a file name is one that `temporaryName` gave for a file that begins with `prefix`. */
export const isTemporaryName = (name: string, prefix: string): boolean =>
  name.startsWith(`${temporaryMark}${prefix}`);

/** Removes a temporary file of ours, with the journals a database leaves beside it. */
export const removeTemporary = (file: string): void => {
  if (!basename(file).startsWith(temporaryMark))
    throw new Error('only temporary files of our own are removed');
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

/** Writes or replaces one of our own small files beside a chart; refuses any other name, a chart's above all. */
export const writeDurably = (file: string, content: string | Uint8Array): void => {
  if (!replaceable.includes(extname(file))) throw new Error('only files beside a chart are ever replaced');
  const temporary = temporaryName(file);
  try {
    writeAndSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
  syncFolder(dirname(file));
};

/** Like `writeDurably`, but fails with EEXIST where something has that name. */
export const writeNewDurably = (
  file: string,
  content: string | Uint8Array,
  temporary = temporaryName(file),
): void => {
  try {
    writeAndSync(temporary, content);
    placeNewFile(temporary, file);
  } finally {
    removeTemporary(temporary);
  }
};

/** Gives a finished temporary file its name. Fails with EEXIST where something has that name: nothing is replaced. */
export const placeNewFile = (temporary: string, file: string): void => {
  try {
    linkSync(temporary, file);
    unlinkSync(temporary);
  } catch (error) {
    if (!isOneOf(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    // The file system has no second names for a file (exFAT on a USB disk). Here a rename would replace.
    if (existsSync(file)) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST', cause: error });
    renameSync(temporary, file);
  }
  syncFolder(dirname(file));
};

/** Syncs a file that was written by somebody else. */
export const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Makes new names in a folder survive a power cut. Windows neither needs nor allows it. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Whether an error of the file system carries one of these codes. */
export const isOneOf = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

const writeAndSync = (file: string, content: string | Uint8Array): void => {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
