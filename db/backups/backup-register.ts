import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { chartPaths } from '../chart-file/chart-paths.ts';
import { isOneOf, writeDurably } from '../chart-file/durable-files.ts';

const instant = z.iso.datetime();

const register = z.object({
  format: z.literal(1),
  /** The folder that the owner chose; null until then. */
  folder: z.string().nullable(),
  lastGood: z
    .object({ file: z.string(), takenAt: instant, bytes: z.number().int(), sequence: z.number().int() })
    .nullable(),
  /** Why the last try failed; null when it did not. */
  lastFailure: z.object({ at: instant, reason: z.string() }).nullable(),
  /** When the chart itself was last checked in full. */
  integrityCheckedAt: instant.nullable(),
});
export type BackupRegister = z.infer<typeof register>;

const emptyRegister: BackupRegister = {
  format: 1,
  folder: null,
  lastGood: null,
  lastFailure: null,
  integrityCheckedAt: null,
};

/**
 * What is known of a chart's backups, without any key. A register that is lost or damaged says so as the
 * last failure, because a forgotten folder would end the backups in silence.
 */
export const readBackupRegister = (file: string): BackupRegister => {
  let text: string;
  try {
    text = readFileSync(chartPaths(file).backups, 'utf8');
  } catch (error) {
    if (isOneOf(error, 'ENOENT')) return emptyRegister;
    throw error;
  }
  const found = register.safeParse(parsed(text));
  if (found.success) return found.data;
  return { ...emptyRegister, lastFailure: { at: new Date(0).toISOString(), reason: 'registerDamaged' } };
};

/** Changes what is known of a chart's backups. */
export const updateBackupRegister = (file: string, change: Partial<BackupRegister>): BackupRegister => {
  const next = { ...readBackupRegister(file), ...change };
  writeDurably(chartPaths(file).backups, `${JSON.stringify(next, null, 2)}\n`);
  return next;
};

/** Chooses the folder for backups and makes it where it is missing. Throws the error of the file system. */
export const setBackupFolder = (file: string, folder: string): BackupRegister => {
  const chosen = resolve(folder);
  mkdirSync(chosen, { recursive: true });
  return updateBackupRegister(file, { folder: chosen, lastFailure: null });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
