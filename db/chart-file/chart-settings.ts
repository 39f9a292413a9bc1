import type { Database } from 'better-sqlite3';
import { assertDataKey } from '../keys/data-key.ts';
import { ChartRefusal } from './chart-refusal.ts';

/** "TBnd": marks an SQLite file as a chart of Tautband. */
export const chartApplicationId = 0x54426e64;

/** A pragma, what it is set to, and what reading it back must give. */
export type Setting = { name: string; value: string; readBack: string | number };

/** SQLCipher 4's file layout in every detail, so that other tools read the file with the recovered key. */
export const cipherSettings: readonly Setting[] = [
  { name: 'cipher', value: "'sqlcipher'", readBack: 'sqlcipher' },
  { name: 'legacy', value: '4', readBack: 4 },
];

/** What every connection to a chart is set to. */
export const connectionSettings: readonly Setting[] = [
  // EXTRA, not FULL: only EXTRA syncs the folder after a journal is removed, which VACUUM INTO relies on.
  { name: 'synchronous', value: 'EXTRA', readBack: 3 },
  // Temporary files would hold rows in plain text.
  { name: 'temp_store', value: 'MEMORY', readBack: 2 },
  // Memory-mapped pages bypass the cipher.
  { name: 'mmap_size', value: '0', readBack: 0 },
  { name: 'trusted_schema', value: 'OFF', readBack: 0 },
  { name: 'cell_size_check', value: 'ON', readBack: 1 },
  { name: 'foreign_keys', value: 'ON', readBack: 1 },
  // So that a row that REPLACE removes is noticed by the triggers that watch for changes.
  { name: 'recursive_triggers', value: 'ON', readBack: 1 },
  { name: 'secure_delete', value: 'ON', readBack: 1 },
];

/** What a connection that writes is set to as well. */
export const writerSettings: readonly Setting[] = [
  { name: 'journal_mode', value: 'WAL', readBack: 'wal' },
  { name: 'journal_size_limit', value: '67108864', readBack: 67108864 },
];

/**
 * Sets each pragma and reads it back: an unknown pragma is silently ignored and a misspelt value silently
 * becomes another one (`synchronous=FULLL` gives NORMAL). Throws ChartRefusal `settingNotTaken`.
 */
export const takeSettings = (database: Database, settings: readonly Setting[]): void => {
  for (const { name, value } of settings) database.pragma(`${name}=${value}`);
  for (const { name, readBack } of settings) {
    const found = readPragma(database, name);
    if (String(found) !== String(readBack)) {
      throw new ChartRefusal('settingNotTaken', { details: { setting: name, expected: readBack, found } });
    }
  }
};

/** Hands the raw key to the engine, which confirms it; a misspelt `key` pragma would be ignored in silence. */
export const takeKey = (database: Database, dataKeyHex: string, pragma = 'key'): void => {
  const answer: unknown = database.pragma(`${pragma}="x'${assertDataKey(dataKeyHex)}'"`, { simple: true });
  if (answer !== 'ok')
    throw new ChartRefusal('settingNotTaken', { details: { setting: pragma, expected: 'ok', found: null } });
};

/** The value of a pragma; null for one that the engine does not know. */
export const readPragma = (database: Database, name: string): string | number | null => {
  const found: unknown = database.pragma(name, { simple: true });
  return typeof found === 'string' || typeof found === 'number' ? found : null;
};
